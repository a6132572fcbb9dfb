using System.Text.Json;
using Guichet.Testing;

namespace Guichet.Media.Tests.Srtp;

/// <summary>The published answers of RFC 3711 appendix B and RFC 7714 sections 16 and 17.</summary>
internal static class RfcVectors
{
    private static readonly TestInputs _inputs = TestInputs.In("rfc-vectors/vectors.json");

    internal static JsonElement Read(string name)
    {
        Assert.SkipUnless(_inputs.Found, _inputs.Missing);
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(_inputs.Path));
        return document.RootElement.GetProperty(name).Clone();
    }

    /// <summary>The vector of that name among several.</summary>
    internal static JsonElement Read(string list, string name) =>
        Read(list).EnumerateArray().Single(vector => vector.GetProperty("name").GetString() == name);

    internal static byte[] Bytes(this JsonElement vector, string name) => Convert.FromHexString(vector.GetProperty(name).GetString()!);
}
