using System.Security.Cryptography;
using Guichet.Media.Interop;

namespace Guichet.Media.Tests.Interop;

public sealed unsafe class OpenSslTests
{
    [Fact]
    public void TryLoad_WhereOpenSslIs_SaysItsVersion()
    {
        Assert.True(OpenSsl.TryLoad(out string version), version);
        Assert.StartsWith("OpenSSL ", version, StringComparison.Ordinal);
    }

    [Fact]
    public void TryFind_NoSuchFiles_FindsNothing()
    {
        Assert.False(OpenSsl.TryFind([("libcrypto.so.none", "libssl.so.none")], out nint crypto, out nint ssl));
        Assert.Equal((0, 0), (crypto, ssl));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Sha1Mac_KeptOrSetAnew_EqualsDotNets(bool rekey)
    {
        OpenSsl.Require();
        byte[] key = RandomNumberGenerator.GetBytes(20);
        using Sha1Mac mac = new(key, rekey);
        byte* tag = stackalloc byte[Sha1Mac.Length];
        for (int length = 0; length < 200; length++)
        {
            byte[] text = RandomNumberGenerator.GetBytes(length);

            Assert.True(mac.Compute(text.AsSpan(0, length / 2), text.AsSpan(length / 2), tag));
            Assert.Equal(HMACSHA1.HashData(key, text), new ReadOnlySpan<byte>(tag, Sha1Mac.Length));
        }
    }
}
