using Guichet.Media.Dtls;

namespace Guichet.Media.Tests.Dtls;

/// <summary>The certificate is the identity: a wrong one gets no keys (media-plane attack 6, licode #2047).</summary>
public sealed class DtlsFingerprintTests(DtlsParties parties) : IClassFixture<DtlsParties>
{
    [Theory]
    [InlineData(256)]
    [InlineData(384)]
    [InlineData(512)]
    public void Fingerprint_OfEachHash_IsAccepted(int bits) =>
        Assert.Equal(DtlsState.Connected, Shake(parties.ClientFingerprint(bits)).State);

    [Fact]
    public void Fingerprint_OneBitWrong_FailsBeforeAnyKey()
    {
        for (int at = 0; at < 32; at++)
            AssertRefused(Wrong(256, at));
    }

    [Fact]
    public void Fingerprint_NoneGiven_IsRefused() => AssertRefused();

    [Fact]
    public void Fingerprint_Sha1_IsRefused() => AssertRefused(new PeerFingerprint("sha-1", new byte[20]));

    [Fact]
    public void Fingerprint_Truncated_IsRefused() =>
        AssertRefused(new PeerFingerprint("sha-256", parties.ClientFingerprint(256).Value[..31]));

    [Fact]
    public void Fingerprint_Empty_IsRefused() => AssertRefused(new PeerFingerprint("sha-256", []));

    [Fact]
    public void Fingerprints_TwoOfOneHash_OneMatchSuffices() =>
        Assert.Equal(DtlsState.Connected, Shake(Wrong(256, 0), parties.ClientFingerprint(256)).State);

    [Fact]
    public void Fingerprints_StrongerOneIsWrong_TheWeakerDoesNotHelp() => AssertRefused(Wrong(512, 0), parties.ClientFingerprint(256));

    [Fact]
    public void Fingerprint_UpperCaseAlgorithm_IsTheSameAlgorithm() =>
        Assert.Equal(DtlsState.Connected, Shake(new PeerFingerprint("SHA-256", parties.ClientFingerprint(256).Value)).State);

    [Fact]
    public void Certificate_OwnFingerprint_IsUpperCaseHexadecimalOfSha256()
    {
        using DtlsCertificate certificate = DtlsCertificate.Create(TimeProvider.System);

        Assert.Matches("^([0-9A-F]{2}:){31}[0-9A-F]{2}$", certificate.Fingerprint);
    }

    /// <summary>Every start has a key of its own: nothing is kept that could be stolen later (ASVS 17.2.1).</summary>
    [Fact]
    public void Certificate_MadeAgain_IsAnother()
    {
        using DtlsCertificate one = DtlsCertificate.Create(TimeProvider.System), other = DtlsCertificate.Create(TimeProvider.System);

        Assert.NotEqual(one.Fingerprint, other.Fingerprint);
    }

    private void AssertRefused(params PeerFingerprint[] accepted) =>
        Assert.Equal((DtlsState.Failed, DtlsFailure.BadFingerprint), Shake(accepted));

    private PeerFingerprint Wrong(int bits, int at)
    {
        PeerFingerprint right = parties.ClientFingerprint(bits);
        byte[] wrong = [.. right.Value];
        wrong[at] ^= 1;
        return right with { Value = wrong };
    }

    /// <summary>How the server ended; a client that it refuses hears so.</summary>
    private (DtlsState State, DtlsFailure Failure) Shake(params PeerFingerprint[] accepted)
    {
        using DtlsContext clients = parties.ClientContext(), servers = parties.ServerContext();
        using DtlsLink link = new(parties.Client(clients), parties.Server(servers, accepted));
        link.Client.Start(0);
        link.Carry(0);
        (DtlsState, DtlsFailure) ended = (link.Server.State, link.Server.Failure);
        if (link.Server.State != DtlsState.Connected)
        {
            Assert.Equal((DtlsState.Failed, DtlsFailure.RefusedByPeer), (link.Client.State, link.Client.Failure));
            Assert.Throws<InvalidOperationException>(link.Server.TakeKeys);
        }
        return ended;
    }
}
