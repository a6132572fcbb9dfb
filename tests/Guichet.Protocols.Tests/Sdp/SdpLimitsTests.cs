using System.Text;
using Guichet.Protocols.Sdp;
using Guichet.Testing.Measuring;

namespace Guichet.Protocols.Tests.Sdp;

public sealed class SdpLimitsTests
{
    [Fact]
    public void Text_AtTheLimitOfOctets_IsReadAndBeyondRefused()
    {
        var room = SdpLimits.Default.MaximumBytes - Encoding.UTF8.GetByteCount(Descriptions.Head) - 4;
        Assert.NotNull(Descriptions.Parse(Descriptions.Head + "i=" + new string('x', room) + "\r\n"));
        Assert.Equal(SdpErrorKind.TooManyBytes, Descriptions.Refuse(Descriptions.Head + "i=" + new string('x', room + 1) + "\r\n").Kind);

        // Counted as UTF-8, whatever it came as.
        Assert.Equal(SdpErrorKind.TooManyBytes, Descriptions.Refuse(Descriptions.Head + "i=" + new string('é', (room / 2) + 1) + "\r\n").Kind);
        Assert.False(SessionDescription.TryParse(new byte[SdpLimits.Default.MaximumBytes + 1], SdpLimits.Default, out _, out var error));
        Assert.Equal(SdpErrorKind.TooManyBytes, error!.Kind);
    }

    [Fact]
    public void Text_AtTheLimitOfLines_IsReadAndBeyondRefused()
    {
        var lines = SdpLimits.Default.MaximumLines - 4;
        Assert.NotNull(Descriptions.Parse(Descriptions.Head + Repeat("a=x\n", lines)));
        var error = Descriptions.Refuse(Descriptions.Head + Repeat("a=x\n", lines + 1));
        Assert.Equal((SdpErrorKind.TooManyLines, 5001), (error.Kind, error.Line));
        Assert.Equal(SdpErrorKind.TooManyLines, Descriptions.Refuse(Descriptions.Head + new string('\n', 5000)).Kind);
    }

    [Fact]
    public void Sections_BeyondTheLimit_AreRefused()
    {
        Assert.Equal(512, Descriptions.Parse(Descriptions.Head + Repeat("m=audio 9 RTP/AVP 0\n", 512)).Media.Count);
        var error = Descriptions.Refuse(Descriptions.Head + Repeat("m=audio 9 RTP/AVP 0\n", 513));
        Assert.Equal((SdpErrorKind.TooManySections, 517), (error.Kind, error.Line));
    }

    [Theory]
    [InlineData("a=ssrc:{0} cname:x")]
    [InlineData("a=ssrc-group:FID {0}")]
    [InlineData("a=msid:- {0}")]
    [InlineData("a=rid:{0} send")]
    [InlineData("a=rtcp-fb:* x{0}")]
    [InlineData("a=rtcp-fb:111 x{0}")]
    [InlineData("a=fmtp:111 x{0}")]
    [InlineData("a=fingerprint:other AA")]
    [InlineData("a=ice-options:x{0}")]
    [InlineData("a=candidate:1 1 udp 1 192.0.2.1 9 typ host")]
    public void Entries_BeyondTheLimit_AreRefused(string line)
    {
        string[] lines = [.. Enumerable.Range(1, 257).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i))];
        Assert.NotNull(Descriptions.Section(lines[..256]));
        Assert.Equal(SdpErrorKind.TooManyEntries, Descriptions.RefuseSection(lines).Kind);
    }

    [Fact]
    public void Lists_InOneLine_AreBounded()
    {
        Assert.Equal(SdpErrorKind.TooManyEntries, Descriptions.Refuse(Descriptions.Head + "m=application 9 X " + Repeat("x ", 257)).Kind);
        Assert.Equal(SdpErrorKind.TooManyEntries, Descriptions.RefuseSection("a=ssrc-group:FID " + Repeat("1 ", 257)).Kind);
        Assert.Equal(SdpErrorKind.TooManyEntries, Descriptions.Refuse(Descriptions.Head + "a=group:BUNDLE " + Repeat("x ", 513)).Kind);
        Assert.Equal(SdpErrorKind.InvalidAttribute, Descriptions.RefuseSection("a=simulcast:send " + Repeat("x;", 257) + "x").Kind);
        Assert.Equal(SdpErrorKind.InvalidAttribute, Descriptions.RefuseSection("a=simulcast:send " + Repeat("x,", 257) + "x").Kind);
    }

    /// <summary>Twice the text may cost twice the memory, a little more for lists that grow; quadratic work would show as four times.</summary>
    [Theory]
    [InlineData("m=audio 9 UDP/TLS/RTP/SAVPF 0\na=mid:{0}\n", 250)]
    [InlineData("a=x{0}:y\n", 2400)]
    [InlineData("m=audio 9 UDP/TLS/RTP/SAVPF 0 1 2 3 4 5 6 7 8 9\na=rtcp-fb:* nack pli\na=rtcp-fb:0 x{0}\na=extmap:1 urn:x\na=ssrc:{0} cname:x\n", 250)]
    [InlineData("a=fmtp:0 x{0}\n", 120)]
    public void Cost_OfTwiceTheText_IsTwiceAsMuch(string line, int count)
    {
        var once = Cost(line, count);
        var twice = Cost(line, 2 * count);
        Assert.True(twice < 2.6 * once, $"{once} octets for {count}, {twice} for {2 * count}");
    }

    private static long Cost(string line, int count)
    {
        var text = Descriptions.Audio + string.Concat(
            Enumerable.Range(0, count).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i)));
        Descriptions.Parse(text);
        return Allocation.Of(() => Descriptions.Parse(text));
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
