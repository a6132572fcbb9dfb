using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>A key of the little identity provider, and its public half as a JWK (RFC 7517).</summary>
internal sealed record SigningKey(string Id, string Algorithm, Func<byte[], byte[]> Sign, Func<JsonObject> Public)
{
    public static SigningKey Rsa(string id)
    {
        var key = RSA.Create(2048);
        var known = key.ExportParameters(includePrivateParameters: false);
        return new SigningKey(id, "RS256", data => key.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1), () => new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["alg"] = "RS256",
            ["n"] = Base64Url.EncodeToString(known.Modulus),
            ["e"] = Base64Url.EncodeToString(known.Exponent),
        });
    }

    public static SigningKey Ec(string id)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = key.ExportParameters(includePrivateParameters: false).Q;
        return new SigningKey(id, "ES256", data => key.SignData(data, HashAlgorithmName.SHA256), () => new JsonObject
        {
            ["kty"] = "EC",
            ["use"] = "sig",
            ["kid"] = id,
            ["alg"] = "ES256",
            ["crv"] = "P-256",
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        });
    }
}
