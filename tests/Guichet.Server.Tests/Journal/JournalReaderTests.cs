using Guichet.Domain.Calls;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Journal;

public sealed class JournalReaderTests
{
    [Fact]
    public async Task Step_ReaderThatBreaks_StaysBeforeItsFactAndActsOnceOnEach()
    {
        await using var server = await RunningServer.Start();
        await server.MakeCall();
        await server.MakeCall();
        var reader = new Reader { BreaksAt = 2 };

        Assert.True(await Step(server, reader, 1));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => { while (await Step(server, reader, 1)) { } });
        Assert.Equal(1, reader.Done);
        reader.BreaksAt = 0;
        while (await Step(server, reader, 1))
        {
        }

        Assert.False(await Step(server, reader, 100));
        Assert.Equal(server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallCreated'"), reader.Done);
        Assert.Equal(reader.Done, reader.Seen.Distinct().Count());
        Assert.Equal(1L, server.Ask<long>("SELECT COUNT(*) FROM JournalBookmarks WHERE Reader = 'test'"));
    }

    [Fact]
    public async Task Step_ManyFactsThatConcernNobody_PassesOverThemWithoutAWriteUntilThereAreMany()
    {
        await using var server = await RunningServer.Start();
        for (var made = 0; made < 10; made++)
        {
            await server.MakeCall();
        }

        var reader = new Reader(nameof(ParticipantLeft));

        Assert.False(await Step(server, reader, 1000));
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM JournalBookmarks WHERE Reader = 'test'"));
        Assert.False(await Step(server, reader, 1));
        Assert.Equal(server.Ask<long>("SELECT MAX(Position) FROM Journal"), server.Ask<long>("SELECT Position FROM JournalBookmarks WHERE Reader = 'test'"));
    }

    [Fact]
    public async Task Step_SeveralAtOnce_ActOnceOnEach()
    {
        await using var server = await RunningServer.Start();
        var readers = Enumerable.Range(0, 8).Select(_ => new Reader()).ToList();

        // Whether two read the same facts before one of them acts is a matter of chance.
        for (var round = 0; round < 10; round++)
        {
            await server.MakeCall();
            await Task.WhenAll(readers.Select(reader => Task.Run(() => Step(server, reader, 100))));
        }

        Assert.Equal(server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallCreated'"), readers.Sum(reader => reader.Done));
    }

    [Fact]
    public async Task Metrics_EveryReader_HasItsLag()
    {
        await using var server = await RunningServer.Start();
        using var browser = server.Browser();

        await Soon.Is(() => browser.GetStringAsync("/metrics"), text => text.Contains("guichet_journal_lag{reader=\"messages\"} 0", StringComparison.Ordinal));
    }

    private static async Task<bool> Step(RunningServer server, Reader reader, int most)
    {
        await using var scope = server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(Guid.Parse(server.Ask<string>("SELECT Id FROM Organisations")));
        return await ActivatorUtilities.CreateInstance<ReadJournal>(scope.ServiceProvider, new IJournalReader[] { reader }.AsEnumerable()).Step("test", most, CancellationToken.None);
    }

    private sealed class Reader(string kind = nameof(CallCreated)) : IJournalReader
    {
        public int BreaksAt { get; set; }

        public int Done { get; private set; }

        public List<Guid> Seen { get; } = [];

        public string Name => "test";

        public IReadOnlySet<string> Kinds { get; } = new HashSet<string> { kind };

        public Task Read(JournalRow fact, CancellationToken ct)
        {
            if (Done + 1 == BreaksAt)
            {
                throw new InvalidOperationException("broken on purpose");
            }

            Done++;
            Seen.Add(fact.FactId);
            return Task.CompletedTask;
        }
    }
}
