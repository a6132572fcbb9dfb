using System.Reflection;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;

namespace Guichet.Contracts.Generator;

/// <summary>The TypeScript files that the contracts make, by name. The same contracts always make the same text.</summary>
internal static class GeneratedFiles
{
    private const string Heading = "// Generated from Guichet.Contracts by `npm run generate`. Do not edit.\n\n";

    public static IEnumerable<(string Name, string Text)> All()
    {
        yield return ("hub.ts", Hub("/hub/room", typeof(IRoomHub), typeof(IRoomClient)));
        yield return ("waiting.ts", Hub("/hub/waiting", typeof(IWaitingHub), typeof(IWaitingClient)));
        yield return ("board.ts", Hub("/hub/board", typeof(IBoardHub), typeof(IBoardClient)));
        yield return ("problems.ts", Problems(typeof(ProblemCodes)));
    }

    internal static string Hub(string path, Type hub, Type client)
    {
        var text = new StringBuilder(Heading);
        foreach (var message in Messages(hub, client).OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            text.Append(message.IsEnum ? TypeScript.Union(message) : TypeScript.Interface(message)).Append('\n');
        }
        text.Append($"/** What a browser may call at {path}. */\n").Append(TypeScript.Methods(hub.Name[1..], hub, answers: true)).Append('\n');
        text.Append("/** What the server calls in the browser. */\n").Append(TypeScript.Methods(client.Name[1..], client, answers: false));
        return text.ToString();
    }

    internal static string Problems(Type codes)
    {
        var values = codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral)
            .Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToArray();
        var text = new StringBuilder(Heading).Append("export const problemCodes = [\n");
        foreach (var value in values)
        {
            text.Append("  '").Append(value).Append("',\n");
        }
        return text.Append("] as const;\n\nexport type ProblemCode = (typeof problemCodes)[number];\n").ToString();
    }

    /// <summary>Every record and enum that the methods of these interfaces reach.</summary>
    internal static IReadOnlySet<Type> Messages(params Type[] interfaces)
    {
        var found = new HashSet<Type>();
        var open = new Queue<Type>(interfaces.SelectMany(TypeScript.MethodsOf).SelectMany(TypeScript.TypesOf));
        while (open.TryDequeue(out var type))
        {
            var named = TypeScript.Named(type);
            if (named is null || !found.Add(named) || named.IsEnum)
            {
                continue;
            }
            foreach (var property in TypeScript.Properties(named))
            {
                open.Enqueue(property.PropertyType);
            }
        }
        return found;
    }
}
