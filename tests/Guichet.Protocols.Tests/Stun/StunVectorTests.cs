using System.Net;
using System.Text.Json;
using Guichet.Protocols.Stun;
using Guichet.Testing;

namespace Guichet.Protocols.Tests.Stun;

/// <summary>The known answers of RFC 5769.</summary>
public sealed class StunVectorTests
{
    private static readonly TestInputs Vectors = TestInputs.In("rfc-vectors/vectors.json");

    public static TheoryData<int> Numbers => [0, 1, 2, 3];

    [Theory, MemberData(nameof(Numbers))]
    public void Message_OfTheRfc_PassesItsChecks(int number)
    {
        var vector = Vector(number);
        Assert.True(StunMessage.TryRead(Bytes(vector, "hex"), out var message));
        Assert.True(message.CheckIntegrity(Bytes(vector, "hmacKeyHex")));
        Assert.Equal(vector.GetProperty("verified").TryGetProperty("fingerprint", out _), message.HasFingerprint);
        Assert.Equal(message.HasFingerprint, message.CheckFingerprint());
        Assert.Equal(0, message.FirstUnknownRequired);
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Message_OfTheRfc_HasItsValues(int number)
    {
        var vector = Vector(number);
        Assert.True(StunMessage.TryRead(Bytes(vector, "hex"), out var message));
        if (vector.TryGetProperty("username", out var username))
        {
            Assert.True(message.TryGet(StunAttributeType.Username, out var value));
            Assert.Equal(username.GetString(), System.Text.Encoding.UTF8.GetString(value));
        }

        if (vector.TryGetProperty("xorMappedAddress", out var mapped))
        {
            var address = new byte[16];
            Assert.True(message.TryGetXorMappedAddress(address, out var length, out var port));
            Assert.Equal(IPEndPoint.Parse(mapped.GetString()!), new IPEndPoint(new IPAddress(address.AsSpan(0, length)), port));
        }
    }

    [Theory, MemberData(nameof(Numbers))]
    public void Message_WithAnyBitFlipped_FailsItsIntegrity(int number)
    {
        var vector = Vector(number);
        var bytes = Bytes(vector, "hex");
        var key = Bytes(vector, "hmacKeyHex");
        for (var bit = 0; bit < (bytes.Length - 8) * 8; bit++)
        {
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(StunMessage.TryRead(bytes, out var message) && message.CheckIntegrity(key), $"bit {bit}");
            bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        }
    }

    private static JsonElement Vector(int number)
    {
        Assert.SkipUnless(Vectors.Found, Vectors.Missing);
        return JsonDocument.Parse(File.ReadAllBytes(Vectors.Path)).RootElement.GetProperty("stun")[number];
    }

    private static byte[] Bytes(JsonElement vector, string name) => Convert.FromHexString(vector.GetProperty(name).GetString()!);
}
