using System.Data.Common;
using System.Globalization;
using Guichet.Domain.Journal;
using Guichet.Server.Tests.Harness;
using NodaTime;

namespace Guichet.Server.Tests.Journal;

public sealed class JournalTests
{
    [Fact]
    public async Task Journal_AfterManyWritersAtOnce_IsOneUnbrokenChainForEachOrganisation()
    {
        await using var server = await RunningServer.Start();
        var neighbour = await server.MakeNeighbour("Second chain");
        using var one = server.Program();
        using var two = server.Program(neighbour.Key);
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => server.MakeCall(i % 2 == 0 ? one : two)));

        var chains = Read(server).GroupBy(row => row.Link.OrganisationId).ToList();

        Assert.Equal(2, chains.Count);
        Assert.All(chains, chain => Assert.Null(HashChain.FirstBreak(chain)));
        Assert.All(chains, chain => Assert.True(chain.Count() > 20));
    }

    [Fact]
    public async Task Journal_ChangedOrCutInTheFile_IsRefusedByTheTableAndShownByTheChain()
    {
        await using var server = await RunningServer.Start();
        await server.MakeCall();

        Assert.Contains("append-only", Assert.ThrowsAny<DbException>(() => server.Rows("UPDATE Journal SET Kind = 'x' RETURNING 1")).Message);
        Assert.Contains("append-only", Assert.ThrowsAny<DbException>(() => server.Rows("DELETE FROM Journal RETURNING 1")).Message);

        server.Rows(TestDatabase.IsPostgres ? "DROP TRIGGER Journal_NoUpdate ON Journal" : "DROP TRIGGER Journal_NoUpdate");
        server.Rows("UPDATE Journal SET Body = '{}' WHERE Position = 2 RETURNING 1");
        Assert.Equal(2, HashChain.FirstBreak(Read(server)));
    }

    private static List<(ChainLink Link, byte[] Hash)> Read(RunningServer server) =>
    [
        .. server.Rows("SELECT OrganisationId, Position, FactId, Kind, At, Body, Hash FROM Journal ORDER BY Sequence").Select(row => (
            new ChainLink(
                Guid.Parse((string)row[0]), (long)row[1], Guid.Parse((string)row[2]), (string)row[3],
                Instant.FromUnixTimeTicks(Convert.ToInt64(row[4], CultureInfo.InvariantCulture)), (string)row[5]),
            (byte[])row[6])),
    ];
}
