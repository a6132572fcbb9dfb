using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Workers;

public sealed class CallTests
{
    [Theory]
    [InlineData(false, "actpass", SrtpProfile.AeadAes128Gcm)]
    [InlineData(false, "passive", SrtpProfile.AeadAes128Gcm)]
    [InlineData(false, "active", SrtpProfile.Aes128CmSha1Tag80)]
    [InlineData(true, "actpass", SrtpProfile.AeadAes128Gcm)]
    public async Task Call_TwoPeers_HearEachOther(bool tcp, string setup, SrtpProfile profile)
    {
        await using var server = new LiveServer();
        var options = new PeerOptions { Setup = setup, Profiles = [profile] };
        using var anna = await server.Call("room", "anna", options, tcp);
        using var ben = await server.Call("room", "ben", options, tcp);
        Exchange(anna, ben);
        Exchange(ben, anna);
    }

    internal static void Exchange(TestPeer from, TestPeer to)
    {
        var microphone = from.Lines.First(l => l.IsAudio);
        byte[] payload = [0x78, 1, 2, 3, 4, 5];
        var before = to.Rtp.Count;
        ushort sequence = 100;
        Pump.Until(() =>
        {
            from.SendRtp(microphone, sequence++, sequence * 960u, payload);
            return to.Rtp.Count >= before + 5;
        }, from, to);
        Assert.All(to.Rtp.Skip(before), p => Assert.Equal(payload, p.Payload));
    }
}
