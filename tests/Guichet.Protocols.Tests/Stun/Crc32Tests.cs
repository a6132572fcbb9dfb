using Guichet.Protocols.Stun;

namespace Guichet.Protocols.Tests.Stun;

public sealed class Crc32Tests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Crc_OfAKnownText_IsKnown(string text, uint crc) => Assert.Equal(crc, Crc32.Of(System.Text.Encoding.ASCII.GetBytes(text)));
}
