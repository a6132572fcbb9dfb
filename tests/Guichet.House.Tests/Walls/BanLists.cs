namespace Guichet.House.Tests.Walls;

/// <summary>What a project never says is refused by the compiler: each walled project has a ban list with these names in it.</summary>
internal sealed class BanLists : Rule
{
    private static readonly Dictionary<string, string[]> Banned = new()
    {
        ["Guichet.Protocols"] = ["T:System.Net.Sockets.Socket", "N:System.Threading.Tasks", "T:System.TimeProvider", "T:System.DateTime", "T:System.Threading.Monitor"],
        ["Guichet.Domain"] = ["N:System.IO", "N:System.Net", "T:System.Random", "M:System.Guid.NewGuid", "P:System.DateTime.UtcNow", "T:System.TimeProvider"],
        ["Guichet.Contracts"] = ["N:System.IO", "N:System.Net", "T:System.TimeProvider", "T:System.Random"],
        ["Guichet.Media"] = ["N:System.Text.Json", "P:System.DateTime.UtcNow", "P:System.DateTimeOffset.UtcNow"],
        ["Guichet.Server"] = ["P:System.DateTime.UtcNow", "P:System.DateTimeOffset.UtcNow", "M:System.Threading.Thread.Sleep"],
    };

    public override IReadOnlyList<Broken> Examples =>
    [
        new("Guichet.Domain", ("src/Guichet.Domain/Guichet.Domain.csproj", "")),
        new("Guichet.Protocols T:System.Threading.Monitor", ("src/Guichet.Protocols/Guichet.Protocols.csproj", ""),
            ("src/Guichet.Protocols/BannedSymbols.txt", "T:System.Net.Sockets.Socket;no\n")),
    ];

    public override IEnumerable<Offence> Find(Tree tree) =>
        Banned.Where(wall => tree.Has($"src/{wall.Key}/{wall.Key}.csproj")).SelectMany(wall => Judge(tree, wall.Key, wall.Value));

    private static IEnumerable<Offence> Judge(Tree tree, string project, string[] wanted)
    {
        var list = tree.Files.FirstOrDefault(file => file.Path == $"src/{project}/BannedSymbols.txt");
        return list is null
            ? [new Offence(project, "has no BannedSymbols.txt")]
            : wanted.Where(symbol => !list.Text.Split('\n').Any(line => Names(line, symbol)))
                .Select(symbol => new Offence($"{project} {symbol}", "is missing in BannedSymbols.txt"));
    }

    private static bool Names(string line, string symbol) =>
        line.StartsWith(symbol, StringComparison.Ordinal) && (line.Length == symbol.Length || line[symbol.Length] is ';' or '(');
}
