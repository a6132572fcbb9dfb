using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>The end of an association, with OpenSSL's objects still there and after they were freed.</summary>
public sealed class DtlsFarewellTests(DtlsParties parties) : IClassFixture<DtlsParties>
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Close_ByTheClient_ClosesTheServer(bool clientRests, bool serverRests)
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = Connected(clients, servers, clientRests, serverRests);

        link.Client.Close();
        link.Carry(0);

        Assert.Equal((DtlsState.Closed, DtlsState.Closed), (link.Client.State, link.Server.State));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Close_ByTheServer_ClosesTheClient(bool clientRests, bool serverRests)
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = Connected(clients, servers, clientRests, serverRests);

        link.Server.Close();
        link.Carry(0);

        Assert.Equal((DtlsState.Closed, DtlsState.Closed), (link.Client.State, link.Server.State));
    }

    [Fact]
    public void Lingering_UntilThePeerProvedItHasTheKeys_KeepsOpenSsl()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers, serverLingers: true);
        Assert.Null(link.Server.NextTickMs);
        link.Tick(1_000_000);
        Assert.True(link.Server.HoldsOpenSsl);

        link.Server.PeerHasKeys(1_000_000);
        link.Server.PeerHasKeys(1_003_000);
        Assert.Equal(1_000_000 + DtlsAssociation.LingerMs, link.Server.NextTickMs);
        link.Tick(1_000_000 + DtlsAssociation.LingerMs - 1);
        Assert.True(link.Server.HoldsOpenSsl);
        link.Tick(1_000_000 + DtlsAssociation.LingerMs);

        Assert.False(link.Server.HoldsOpenSsl);
        Assert.Null(link.Server.NextTickMs);
        Assert.Equal(DtlsState.Connected, link.Server.State);
        Assert.Equal(0, link.Server.TakeOutgoing(new byte[1500]));
    }

    [Fact]
    public void Handshake_Done_FreesOpenSslAtOnce()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers);

        Assert.False(link.Client.HoldsOpenSsl);
        Assert.False(link.Server.HoldsOpenSsl);
        Assert.Equal(((long?)null, (long?)null), (link.Client.NextTickMs, link.Server.NextTickMs));
    }

    [Fact]
    public void LingeringClient_InDtls12_RestsByItself()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers, clientLingers: true);
        Assert.True(link.Client.HoldsOpenSsl);

        link.Tick(DtlsAssociation.LingerMs);

        Assert.False(link.Client.HoldsOpenSsl);
    }

    [Fact]
    public void Goodbye_WithAnyBitFlipped_EndsNothing()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = Connected(clients, servers, clientRests: true, serverRests: true);
        link.Client.Close();
        byte[] goodbye = DtlsLink.TakeOne(link.Client);
        for (int bit = 0; bit < goodbye.Length * 8; bit++)
        {
            byte[] forged = [.. goodbye];
            forged[bit / 8] ^= (byte)(1 << (bit % 8));
            link.Server.Receive(forged, 0);
            Assert.Equal(DtlsState.Connected, link.Server.State);
        }

        Assert.True(link.Server.Receive(goodbye, 0));
        Assert.Equal(DtlsState.Closed, link.Server.State);
    }

    [Fact]
    public void Close_Twice_SaysGoodbyeOnce()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = Connected(clients, servers, clientRests: true, serverRests: false);
        link.Client.Close();
        link.Client.Close();

        Assert.NotEmpty(DtlsLink.TakeOne(link.Client));
        Assert.Empty(DtlsLink.TakeOne(link.Client));
    }

    [Fact]
    public void Dispose_InAnyState_IsSafeTwice()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        DtlsAssociation fresh = parties.Server(servers), started = parties.Client(clients);
        started.Start(0);
        DtlsLink resting = Connected(clients, servers, clientRests: true, serverRests: false);
        foreach (DtlsAssociation association in new[] { fresh, started, resting.Client, resting.Server })
        {
            association.Dispose();
            association.Dispose();
            Assert.Equal(DtlsState.Closed, association.State);
            Assert.False(association.Receive(new byte[] { 22, 0xFE, 0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1 }, 0));
            association.Tick(1_000_000);
            association.Close();
            Assert.Equal(0, association.TakeOutgoing(new byte[1500]));
        }
    }

    private DtlsLink Connected(DtlsContext clients, DtlsContext servers, bool clientRests, bool serverRests)
    {
        DtlsLink link = parties.Connected(clients, servers, !clientRests, !serverRests);
        Assert.Equal((!clientRests, !serverRests), (link.Client.HoldsOpenSsl, link.Server.HoldsOpenSsl));
        return link;
    }
}
