using Guichet.Server.Data;
using Guichet.Server.Retention;
using Guichet.Server.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Retention;

/// <summary>Looks through the whole database, whatever tables there are, so that one that comes later cannot be forgotten.</summary>
internal static class Traces
{
    /// <summary>The tables in which one of these words stands, in order.</summary>
    public static IReadOnlyList<string> Of(RunningServer server, params string[] words)
    {
        using var scope = server.Services.CreateScope();
        var tables = scope.ServiceProvider.GetRequiredService<GuichetDb>().Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct().Order(StringComparer.Ordinal);
        return [.. tables.Where(table => server.Rows($"SELECT * FROM {table}").SelectMany(row => row).OfType<string>()
            .Any(text => words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase))))];
    }

    /// <summary>What the server does every hour.</summary>
    public static Task Erase(RunningServer server) => server.Services.GetRequiredService<EraseCustomers>().Handle(CancellationToken.None);

    public static long Erased(RunningServer server) => server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CustomerErased'");
}
