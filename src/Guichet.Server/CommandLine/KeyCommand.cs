using System.CommandLine;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.ApiKeys;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet key create --scope calls --scope media</c></summary>
internal static class KeyCommand
{
    private const StringSplitOptions Tidily = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    private static readonly Option<string[]> Scope = new("--scope")
    {
        Description = $"What the key may do: {string.Join(", ", Scopes.All)}. Give it several times for several.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Name = new("--name") { Description = "What the key is for.", DefaultValueFactory = _ => "command line" };
    private static readonly Option<string?> Of = new("--organisation") { Description = "Whose key; needed when there are several organisations." };

    public static Command Make()
    {
        var create = new Command("create", "Makes a key and prints it, once.") { Scope, Name, Of, Shared.DataFolder };
        create.SetAction((parsed, ct) => Shared.Try(() => Create(
            Shared.Kept(parsed),
            [.. parsed.GetValue(Scope)!.SelectMany(scope => scope.Split(',', Tidily)).Distinct()],
            parsed.GetValue(Name)!, parsed.GetValue(Of), ct)));
        return new Command("key", "Keys for programs.") { create };
    }

    private static async Task<int> Create(ServeOptions options, IReadOnlyList<string> scopes, string name, string? organisation, CancellationToken ct)
    {
        if (scopes.Except(Scopes.All).FirstOrDefault() is { } unknown)
        {
            throw new StartException($"There is no scope '{unknown}'. Scopes are: {string.Join(", ", Scopes.All)}.");
        }

        await using var app = GuichetServer.Build(options, TimeProvider.System);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentOrganisation>().Set(await Find(services.GetRequiredService<GuichetDb>(), organisation, ct));
        Console.WriteLine(await services.GetRequiredService<MakeApiKey>().Handle(name, scopes, ct));
        return 0;
    }

    private static async Task<Guid> Find(GuichetDb db, string? name, CancellationToken ct)
    {
        var all = await db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().ToListAsync(ct);
        return (name is null ? all : [.. all.Where(one => one.Name == name)]) switch
        {
            [var one] => one.Id,
            [] when name is null => throw new StartException("There is no organisation yet. Open the server's first page."),
            [] => throw new StartException($"There is no organisation named '{name}'."),
            _ => throw new StartException(
                $"There are several organisations; say which with --organisation: {string.Join(", ", all.Select(one => one.Name))}."),
        };
    }
}
