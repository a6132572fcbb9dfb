using System.Text;
using Guichet.Domain.Waiting;

namespace Guichet.Domain.Tests.Waiting;

public sealed class WelcomeFileTests
{
    [Theory]
    [InlineData("89504E470D0A1A0A0000000D", "image/png", false)]
    [InlineData("FFD8FFE000104A464946", "image/jpeg", false)]
    [InlineData("524946461A000000574542505650384C", "image/webp", false)]
    [InlineData("00000018667479706D70343200000000", "video/mp4", true)]
    [InlineData("1A45DFA39F4286810142F7810142F2810442F381084282847765626D", "video/webm", true)]
    public void Of_WhatBrowsersShow_IsToldByItsBytes(string start, string type, bool video)
    {
        var file = WelcomeFile.Of(Convert.FromHexString(start))!;

        Assert.Equal((type, video, video ? 20 * 1024 * 1024 : 2 * 1024 * 1024), (file.ContentType, file.Video, file.Largest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>")]
    [InlineData("<html>")]
    [InlineData("GIF89a")]
    [InlineData("\0\0\0\u0018ftypqt  ")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("%PDF-1.7")]
    public void Of_AnythingElse_IsNone(string start) => Assert.Null(WelcomeFile.Of(Encoding.Latin1.GetBytes(start)));

    [Fact]
    public void Of_MatroskaThatIsNoWebM_OrACutBeginning_IsNone()
    {
        Assert.Null(WelcomeFile.Of(Convert.FromHexString("1A45DFA39F4286810142F7810142F2810442F3810842828A6D6174726F736B61")));
        Assert.Null(WelcomeFile.Of(Convert.FromHexString("89504E47")));
        Assert.Null(WelcomeFile.Of(Convert.FromHexString("0000001866747970")));
    }
}
