using System.Text;
using Guichet.Domain.People;
using NodaTime;

namespace Guichet.Domain.Tests.People;

public sealed class TotpTests
{
    private static readonly byte[] _secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238 appendix B, the last six of its eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Code_OfTheVectors_Fits(long seconds, string code)
    {
        var now = Instant.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.Code(_secret, Totp.StepOf(now)));
        Assert.Equal(Totp.StepOf(now), Totp.Match(_secret, code, now, null));
    }

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Match_OfAStepNearBy_Fits(int away, bool fits)
    {
        var now = Instant.FromUnixTimeSeconds(1_700_000_000);

        Assert.Equal(fits, Totp.Match(_secret, Totp.Code(_secret, Totp.StepOf(now) + away), now, null) is not null);
    }

    [Fact]
    public void Match_OfAStepThatWasUsedOrIsBefore_IsNone()
    {
        var now = Instant.FromUnixTimeSeconds(1_700_000_000);
        var step = Totp.StepOf(now);

        Assert.Null(Totp.Match(_secret, Totp.Code(_secret, step), now, step));
        Assert.Null(Totp.Match(_secret, Totp.Code(_secret, step - 1), now, step));
        Assert.Equal(step + 1, Totp.Match(_secret, Totp.Code(_secret, step + 1), now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("28708")]
    [InlineData("2870822")]
    [InlineData("٢٨٧٠٨٢")]
    public void Match_OfWhatIsNoCode_IsNone(string code) => Assert.Null(Totp.Match(_secret, code, Instant.FromUnixTimeSeconds(59), null));

    // RFC 4648 section 10, without padding.
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_OfTheVectors_Fits(string text, string written) => Assert.Equal(written, Totp.Base32(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void Address_WithOddNames_IsEscaped() => Assert.Equal(
        "otpauth://totp/A%20%26%20B:c%2Bd%40example.org?secret=MZXW6&issuer=A%20%26%20B", Totp.Address("foo"u8, "A & B", "c+d@example.org"));
}
