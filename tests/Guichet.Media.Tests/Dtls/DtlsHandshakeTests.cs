using Guichet.Media.Dtls;
using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Dtls;

public sealed class DtlsHandshakeTests(DtlsParties parties) : IClassFixture<DtlsParties>
{
    [Theory]
    [InlineData(SrtpProfile.AeadAes128Gcm)]
    [InlineData(SrtpProfile.Aes128CmSha1Tag80)]
    public void Handshake_CleanLine_BothEndsGetMirroredKeys(SrtpProfile profile)
    {
        using DtlsContext clients = parties.ClientContext(profile), servers = parties.ServerContext(profile);
        using DtlsLink link = parties.Connected(clients, servers);

        using SrtpKeys client = link.Client.TakeKeys(), server = link.Server.TakeKeys();

        Assert.Equal(profile, client.Profile);
        Assert.Equal(profile, server.Profile);
        Assert.Equal(client.LocalKey, server.RemoteKey);
        Assert.Equal(client.LocalSalt, server.RemoteSalt);
        Assert.Equal(client.RemoteKey, server.LocalKey);
        Assert.Equal(client.RemoteSalt, server.LocalSalt);
        Assert.False(client.LocalKey.SequenceEqual(client.RemoteKey));
        Assert.InRange(link.Largest, 100, DtlsContext.DatagramSize);
    }

    [Fact]
    public void Handshake_Done_MediaSealedByOneEndOpensAtTheOther()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers);
        using SrtpKeys client = link.Client.TakeKeys(), server = link.Server.TakeKeys();
        using SrtpSender sender = new(client.Profile, client.LocalKey, client.LocalSalt);
        using SrtpReceiver receiver = new(server.Profile, server.RemoteKey, server.RemoteSalt);
        byte[] header = [0x80, 96, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7];
        byte[] packet = new byte[64];

        int length = sender.SealRtp(header, "words"u8, packet);

        Assert.Equal(SrtpResult.Ok, receiver.OpenRtp(packet.AsSpan(0, length), out int plain));
        Assert.Equal("words"u8, packet.AsSpan(12, plain - 12));
    }

    [Fact]
    public void Keys_TakenTwice_AreGone()
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = parties.Connected(clients, servers);
        link.Client.TakeKeys().Dispose();

        Assert.Throws<InvalidOperationException>(link.Client.TakeKeys);
    }

    [Fact]
    public void Profiles_ServerPrefersSha1_ServerDecides()
    {
        using DtlsContext clients = parties.ClientContext(SrtpProfile.Aes128CmSha1Tag80),
            servers = parties.ServerContext(SrtpProfile.Aes128CmSha1Tag80, SrtpProfile.AeadAes128Gcm);
        using DtlsLink link = parties.Connected(clients, servers);

        using SrtpKeys keys = link.Server.TakeKeys();

        Assert.Equal(SrtpProfile.Aes128CmSha1Tag80, keys.Profile);
    }

    [Fact]
    public void Profiles_BothAllowedAsClient_OnlyGcmIsOffered()
    {
        // The server prefers SHA-1, as browsers do; it is not offered.
        using DtlsContext clients = parties.ClientContext(),
            servers = parties.ServerContext(SrtpProfile.Aes128CmSha1Tag80, SrtpProfile.AeadAes128Gcm);
        using DtlsLink link = parties.Connected(clients, servers);

        using SrtpKeys keys = link.Server.TakeKeys();

        Assert.Equal(SrtpProfile.AeadAes128Gcm, keys.Profile);
    }

    [Fact]
    public void Profiles_NoneInCommon_FailsSayingSo()
    {
        using DtlsContext clients = parties.ClientContext(SrtpProfile.AeadAes128Gcm), servers = parties.ServerContext(SrtpProfile.Aes128CmSha1Tag80);
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers));

        link.Client.Start(0);
        link.Carry(0);

        Assert.Equal((DtlsState.Failed, DtlsFailure.NoSrtpProfile), (link.Server.State, link.Server.Failure));
        Assert.Equal((DtlsState.Failed, DtlsFailure.NoSrtpProfile), (link.Client.State, link.Client.Failure));
        Assert.Throws<InvalidOperationException>(link.Server.TakeKeys);
    }

    [Fact]
    public void Server_BeforeAnyDatagram_HoldsNothingOfOpenSsl()
    {
        using DtlsContext servers = parties.ServerContext();
        using DtlsAssociation server = parties.Server(servers);

        server.Start(0);

        Assert.Equal(DtlsState.New, server.State);
        Assert.False(server.HoldsOpenSsl);
        Assert.Null(server.NextTickMs);
    }

    [Fact]
    public void Handshake_NobodyAnswers_GivesUpAfterHalfAMinute()
    {
        using DtlsContext clients = parties.ClientContext();
        using DtlsAssociation client = parties.Client(clients);
        client.Start(1_000);

        client.Tick(1_000 + DtlsAssociation.HandshakeLimitMs - 1);
        Assert.Equal(DtlsState.Handshaking, client.State);
        client.Tick(1_000 + DtlsAssociation.HandshakeLimitMs);

        Assert.Equal((DtlsState.Failed, DtlsFailure.TimedOut), (client.State, client.Failure));
        Assert.Null(client.NextTickMs);
    }
}
