using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>What strangers send: nothing throws, and an association that runs goes on running.</summary>
public sealed class DtlsHostileTests(DtlsParties parties) : IClassFixture<DtlsParties>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Running_FiftyThousandForgedDatagrams_GoesOn(bool rests)
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        List<byte[]> seen = [];
        using DtlsLink link = Tapped(clients, servers, seen, lingers: !rests);
        Assert.Equal(!rests, link.Server.HoldsOpenSsl);
        Random random = new(1);

        for (int i = 0; i < 25_000; i++)
        {
            link.Server.Receive(Mutate(seen[random.Next(seen.Count)], random), i);
            link.Server.Receive(Invent(random), i);
        }

        Assert.Equal(DtlsState.Connected, link.Server.State);
        Drain(link.Server);
        link.Client.Close();
        link.Carry(0);
        Assert.Equal(DtlsState.Closed, link.Server.State);
    }

    [Fact]
    public void Handshaking_ForgedDatagrams_NeverThrow()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        List<byte[]> seen = [];
        Tapped(clients, servers, seen).Dispose();
        for (int seed = 0; seed < 150; seed++)
        {
            Random random = new(seed);
            using DtlsAssociation server = parties.Server(servers), client = parties.Client(clients);
            client.Start(0);
            server.Receive(seen[0], 0);
            for (int i = 0; i < 60; i++)
            {
                server.Receive(Mutate(seen[random.Next(seen.Count)], random), i);
                client.Receive(Mutate(seen[random.Next(seen.Count)], random), i);
                Drain(server);
                Drain(client);
            }
            Assert.NotEqual(DtlsState.Connected, server.State);
            Assert.NotEqual(DtlsState.Connected, client.State);
        }
    }

    /// <summary>A second ClientHello, from an attacker or another session (Asterisk CVE-2023-49786), must not restart anything.</summary>
    [Fact]
    public void Running_AnotherClientHello_IsNotAnswered()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers);
        using DtlsAssociation stranger = parties.Client(clients);
        stranger.Start(0);
        byte[] hello = DtlsLink.TakeOne(stranger);

        for (int i = 0; i < 100; i++)
            link.Server.Receive(hello, 0);

        Assert.Equal(DtlsState.Connected, link.Server.State);
        Assert.Empty(DtlsLink.TakeOne(link.Server));
    }

    [Fact]
    public void Running_PlaintextFatalAlert_IsNotBelieved()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers);
        for (byte epoch = 0; epoch < 3; epoch++)
            link.Server.Receive(new byte[] { 21, 0xFE, 0xFD, 0, epoch, 0, 0, 0, 0, 9, 9, 0, 2, 2, 40 }, 0);

        Assert.Equal(DtlsState.Connected, link.Server.State);
    }

    [Fact]
    public void New_AnythingButAClientHello_IsRefusedAndCostsNothing()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        List<byte[]> seen = [];
        Tapped(clients, servers, seen).Dispose();
        using DtlsAssociation server = parties.Server(servers);
        Random random = new(3);

        foreach (byte[] datagram in seen.Skip(1))
            Assert.False(server.Receive(datagram, 0));
        for (int i = 0; i < 1_000; i++)
            Assert.False(server.Receive(Invent(random)[1..], 0));

        Assert.Equal(DtlsState.New, server.State);
        Assert.False(server.HoldsOpenSsl);
    }

    private DtlsLink Tapped(DtlsContext clients, DtlsContext servers, List<byte[]> seen, bool lingers = false)
    {
        DtlsLink link = new(parties.Client(clients), parties.Server(servers, lingers))
        {
            Drops = (_, datagram) =>
            {
                seen.Add(datagram);
                return false;
            },
        };
        link.Client.Start(0);
        link.Carry(0);
        Assert.True(link.BothConnected);
        return link;
    }

    private static void Drain(DtlsAssociation association)
    {
        while (DtlsLink.TakeOne(association).Length > 0) { }
    }

    /// <summary>Some bytes changed, cut short or repeated; now and then with the lengths mended, so that it passes the first look.</summary>
    private static byte[] Mutate(byte[] datagram, Random random)
    {
        byte[] copy = datagram[..random.Next(1, datagram.Length + 1)];
        for (int changes = random.Next(1, 6); changes > 0; changes--)
            copy[random.Next(copy.Length)] = (byte)random.Next(256);
        if (copy.Length > DtlsRecords.HeaderLength && random.Next(2) == 0)
            Mend(copy);
        return copy;
    }

    /// <summary>One record of random content and epoch whose frame is right.</summary>
    private static byte[] Invent(Random random)
    {
        byte[] record = new byte[random.Next(14, 120)];
        random.NextBytes(record);
        (record[0], record[3], record[4]) = ((byte)random.Next(20, 27), 0, (byte)random.Next(3));
        Mend(record);
        return record;
    }

    private static void Mend(byte[] record)
    {
        int length = record.Length - DtlsRecords.HeaderLength;
        (record[1], record[2], record[11], record[12]) = (0xFE, 0xFD, (byte)(length >> 8), (byte)(length & 255));
    }
}
