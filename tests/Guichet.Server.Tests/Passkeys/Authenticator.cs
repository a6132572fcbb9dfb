using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Guichet.Server.Tests.Passkeys;

/// <summary>A security key and the browser before it, in a few lines: ES256, attestation "none" (WebAuthn level 3).</summary>
internal sealed class Authenticator : IDisposable
{
    private const byte Present = 0x01;
    private const byte Verified = 0x04;
    private const byte Attested = 0x40;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _id = RandomNumberGenerator.GetBytes(32);

    /// <summary>What the browser says where its page is from.</summary>
    public required string Origin { get; init; }

    /// <summary>Null: what the server asks for.</summary>
    public string? Domain { get; init; }

    /// <summary>A finger, a face or a PIN was asked for.</summary>
    public bool Verifies { get; set; } = true;

    public uint Count { get; set; }

    /// <summary>The account that it belongs to, as the server named it.</summary>
    public string User { get; set; } = "";

    public object Make(JsonElement options)
    {
        User = options.GetProperty("user").GetProperty("id").GetString()!;
        var data = Client("webauthn.create", options);
        byte[] header = [0xA3, .. Text("fmt"), .. Text("none"), .. Text("attStmt"), 0xA0, .. Text("authData")];
        var authenticator = Data(Domain ?? options.GetProperty("rp").GetProperty("id").GetString()!, Attested, [.. new byte[16], 0, (byte)_id.Length, .. _id, .. Key()]);
        byte[] attestation = [.. header, 0x59, .. Short(authenticator.Length), .. authenticator];
        return Answer(new { clientDataJSON = Encode(data), attestationObject = Encode(attestation), transports = new[] { "usb" } });
    }

    public object Use(JsonElement options)
    {
        var data = Client("webauthn.get", options);
        var authenticator = Data(Domain ?? options.GetProperty("rpId").GetString()!, 0, []);
        var signature = _key.SignData([.. authenticator, .. SHA256.HashData(data)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new { clientDataJSON = Encode(data), authenticatorData = Encode(authenticator), signature = Encode(signature), userHandle = User });
    }

    public void Dispose() => _key.Dispose();

    private object Answer(object response) => new
    {
        id = Encode(_id),
        rawId = Encode(_id),
        type = "public-key",
        authenticatorAttachment = "cross-platform",
        clientExtensionResults = new JsonObject(),
        response,
    };

    private byte[] Client(string type, JsonElement options) => JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = options.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false });

    private byte[] Data(string domain, byte flags, byte[] more) =>
        [.. SHA256.HashData(Encoding.UTF8.GetBytes(domain)), (byte)(flags | Present | (Verifies ? Verified : 0)), .. Counter(), .. more];

    private byte[] Counter()
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, Count);
        return bytes;
    }

    // COSE (RFC 9053 section 7.1): an elliptic curve key for ES256 over P-256.
    private byte[] Key()
    {
        var point = _key.ExportParameters(false).Q;
        return [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
    }

    private static byte[] Text(string text) => [(byte)(0x60 + text.Length), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Short(int value) => [(byte)(value >> 8), (byte)value];

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
