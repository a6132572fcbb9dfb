using System.Diagnostics;
using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>Bad lines. OpenSSL's retransmission timer runs by the machine's clock, so these tests do too: many links at once, no link waits for another.</summary>
public sealed class DtlsFaultTests(DtlsParties parties) : IClassFixture<DtlsParties>
{
    [Fact]
    public void Handshakes_WithLossDoublesAndDisorder_AllSucceed()
    {
        using DtlsContext gcm = parties.ClientContext(), sha1 = parties.ClientContext(SrtpProfile.Aes128CmSha1Tag80), servers = parties.ServerContext();
        List<DtlsLink> links = [.. Enumerable.Range(0, 30).Select(seed =>
            new DtlsLink(parties.Client(seed % 2 == 0 ? gcm : sha1), parties.Server(servers), seed, loss: 0.2))];
        links.ForEach(link => link.Client.Start(0));

        Run(links);

        Assert.All(links, link => Assert.True(link.BothConnected, $"{link.Client.State} {link.Server.State} {link.Client.Failure}"));
        Assert.All(links, link =>
        {
            using var client = link.Client.TakeKeys();
            using var server = link.Server.TakeKeys();
            Assert.Equal(client.LocalKey, server.RemoteKey);
            link.Dispose();
        });
    }

    /// <summary>The server is done and its last flight is lost, more than once: it must answer when the client repeats itself.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LastFlight_Lost_IsSentAgain(bool lingers)
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        int dropped = 0;
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers, lingers))
        {
            Drops = (from, _) => from.State == DtlsState.Connected && dropped++ < 2,
        };
        link.Client.Start(0);
        link.Carry(0);
        Assert.Equal((DtlsState.Handshaking, DtlsState.Connected), (link.Client.State, link.Server.State));

        Run([link]);

        Assert.True(link.BothConnected);
        Assert.True(dropped > 2);
    }

    [Fact]
    public void LastFlight_AskedForWithoutEnd_IsSentAFewTimes()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        byte[] finished = [];
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers))
        {
            Drops = (from, datagram) =>
            {
                if (from.State == DtlsState.Handshaking && DtlsRecords.EndsHandshake(datagram)) finished = datagram;
                return false;
            },
        };
        link.Client.Start(0);
        link.Carry(0);
        int answers = 0;
        for (int i = 0; i < 3 * DtlsAssociation.MaximumRepeats; i++)
        {
            Assert.True(link.Server.Receive(finished, 0));
            answers += DtlsLink.TakeOne(link.Server).Length > 0 ? 1 : 0;
        }
        Assert.Equal(DtlsAssociation.MaximumRepeats, answers);
        Assert.Equal(DtlsState.Connected, link.Server.State);
    }

    /// <summary>A slow line: the client repeats its hello in the same datagram as its next flight. OpenSSL must not lose that flight.</summary>
    [Fact]
    public void Hello_RepeatedBesideTheNextFlight_CostsNoRetransmission()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers));
        link.Client.Start(0);
        byte[] hello = DtlsLink.TakeOne(link.Client);
        byte[] again = [.. hello];
        again[10] = 40; // a record number that the client does not use itself
        link.Server.Receive(hello, 0);
        link.Client.Receive(DtlsLink.TakeOne(link.Server), 0);

        link.Server.Receive([.. again, .. DtlsLink.TakeOne(link.Client)], 0);

        Assert.Equal(DtlsState.Connected, link.Server.State);
    }

    [Fact]
    public void FirstFlight_Lost_IsSentAgainAfterAboutSixtyMilliseconds()
    {
        using DtlsContext clients = parties.ClientContext();
        using DtlsAssociation client = parties.Client(clients);
        client.Start(1_000);
        byte[] first = DtlsLink.TakeOne(client);
        Assert.InRange(client.NextTickMs!.Value, 1_001, 1_060);

        client.Tick(1_000);
        Assert.Equal(0, client.TakeOutgoing(new byte[1500]));
        byte[] again = [];
        for (long started = Stopwatch.GetTimestamp(); again.Length == 0; again = DtlsLink.TakeOne(client))
            client.Tick(1_000 + (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds);

        Assert.Equal(first.AsSpan(13), again.AsSpan(13)); // the same message under a new record number
        Assert.True(client.NextTickMs > 1_060);
    }

    private static void Run(IReadOnlyList<DtlsLink> links)
    {
        long started = Stopwatch.GetTimestamp();
        long nowMs = 0;
        while (nowMs < 20_000 && !links.All(link => link.BothConnected))
        {
            foreach (DtlsLink link in links)
            {
                link.Tick(nowMs);
                link.Carry(nowMs);
            }
            Thread.Yield();
            nowMs = (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
    }
}
