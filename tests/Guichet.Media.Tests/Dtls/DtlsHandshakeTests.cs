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
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers));

        link.Client.Start(0);
        link.Carry(0);

        Assert.True(link.BothConnected, link.Client.FailureDetail + link.Server.FailureDetail);
        using SrtpKeys client = link.Client.TakeKeys(), server = link.Server.TakeKeys();
        Assert.Equal(profile, client.Profile);
        Assert.Equal(profile, server.Profile);
        Assert.Equal(client.LocalKey, server.RemoteKey);
        Assert.Equal(client.LocalSalt, server.RemoteSalt);
        Assert.Equal(client.RemoteKey, server.LocalKey);
        Assert.Equal(client.RemoteSalt, server.LocalSalt);
        Assert.False(client.LocalKey.SequenceEqual(client.RemoteKey));
        Assert.InRange(link.Largest, 100, 1200);
    }
}
