using System.Globalization;
using System.Text.Json;
using Guichet.Media.Srtp;

namespace Guichet.Media.Tests.Srtp;

public sealed class KnownAnswerTests
{
    [Fact]
    public void KeyDerivation_Rfc3711B3_GivesTheSessionKeys()
    {
        JsonElement vector = RfcVectors.Read("srtpKdf");
        using KeyDerivation keys = new(vector.Bytes("masterKey"), vector.Bytes("masterSalt"));

        Assert.Equal(vector.Bytes("cipherKey"), Derive(keys, KeyLabel.RtpEncryption, 16));
        Assert.Equal(vector.Bytes("cipherSalt"), Derive(keys, KeyLabel.RtpSalt, 14));
        Assert.Equal(vector.Bytes("authKey94"), Derive(keys, KeyLabel.RtpAuthentication, 94));
    }

    [Fact]
    public void CounterMode_Rfc3711B2_GivesTheKeystream()
    {
        JsonElement vector = RfcVectors.Read("srtpAesCm");
        using CounterSha1Transform transform = new((label, key) =>
        {
            if (label == KeyLabel.RtpEncryption)
                vector.Bytes("sessionKey").CopyTo(key);
            if (label == KeyLabel.RtpSalt)
                vector.Bytes("sessionSaltPadded").AsSpan(0, key.Length).CopyTo(key);
        });
        const int Blocks = 0xFF02;
        byte[] packet = new byte[12 + (Blocks * 16) + 10]; // SSRC 0, index 0: nothing but the keystream

        Assert.True(transform.SealRtp(new byte[12], new byte[Blocks * 16], 0, packet));

        foreach (JsonProperty block in vector.GetProperty("keystreamBlocks").EnumerateObject())
        {
            int number = int.Parse(block.Name.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Assert.Equal(Convert.FromHexString(block.Value.GetString()!), packet.AsSpan(12 + (number * 16), 16));
        }
    }

    [Fact]
    public void Gcm_Rfc7714Section16_SealsAndOpensRtp()
    {
        JsonElement vector = RfcVectors.Read("srtpGcm", "RFC 7714 16 AEAD_AES_128_GCM SRTP");
        byte[] plain = vector.Bytes("rtp"), expected = vector.Bytes("srtp");
        ulong index = (ulong)(plain[2] << 8 | plain[3]);
        byte[] packet = new byte[expected.Length];

        using AeadTransform seals = new(SessionKeys(vector), seals: true), opens = new(SessionKeys(vector), seals: false);

        Assert.True(seals.SealRtp(plain.AsSpan(0, 12), plain.AsSpan(12), index, packet));
        Assert.Equal(expected, packet);
        Assert.True(opens.OpenRtp(packet, 12, index));
        Assert.Equal(plain, packet.AsSpan(0, plain.Length));
    }

    [Fact]
    public void Gcm_Rfc7714Section17_SealsAndOpensRtcp()
    {
        JsonElement vector = RfcVectors.Read("srtpGcm", "RFC 7714 17 AEAD_AES_128_GCM SRTCP encrypted");
        byte[] plain = vector.Bytes("rtcp"), expected = vector.Bytes("srtcp");
        uint index = vector.GetProperty("index").GetUInt32();
        byte[] packet = new byte[expected.Length];

        using AeadTransform seals = new(SessionKeys(vector), seals: true), opens = new(SessionKeys(vector), seals: false);

        Assert.True(seals.SealRtcp(plain, index, packet));
        Assert.Equal(expected, packet);
        Assert.True(opens.OpenRtcp(packet, index));
        Assert.Equal(plain, packet.AsSpan(0, plain.Length));
    }

    private static SessionKeys SessionKeys(JsonElement vector) => (label, key) =>
        vector.Bytes(label is KeyLabel.RtpSalt or KeyLabel.RtcpSalt ? "salt" : "key").CopyTo(key);

    private static byte[] Derive(KeyDerivation keys, KeyLabel label, int length)
    {
        byte[] key = new byte[length];
        keys.Derive(label, key);
        return key;
    }
}
