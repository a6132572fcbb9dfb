using Guichet.Domain.Messages;

namespace Guichet.Domain.Tests.Messages;

public sealed class LeftOutTests
{
    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData("C:\\Users\\eva\\photo.jpg", "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("photo\u202Egpj.exe", "photogpj.exe")]
    [InlineData("a\r\nb\0c\t.txt", "a  b c .txt")]
    [InlineData("\u2066\u200B", "")]
    [InlineData("", "")]
    [InlineData("<img src=x>.png", "<img src=x>.png")]
    public void Name_OfAStrangers_StaysOnItsLine(string name, string kept) => Assert.Equal(kept, Assert.Single(LeftOut.Of([(name, 1)])!.Files).Name);

    [Fact]
    public void Name_ThatIsLong_KeepsItsBeginningAndItsEnding()
    {
        var name = LeftOut.Of([(new string('a', 300) + ".pdf.exe", 1)])!.Files[0].Name;

        Assert.Equal(LeftOut.LongestName, name.Length);
        Assert.EndsWith("…aaaaaaaa.pdf.exe", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_OfSignsOfTwo_IsCutBetweenThem()
    {
        foreach (var before in new[] { "", "a" })
        {
            var name = LeftOut.Of([(before + string.Concat(Enumerable.Repeat("😀", 100)), 1)])!.Files[0].Name;

            Assert.DoesNotContain(name.EnumerateRunes(), rune => rune.Value == 0xFFFD);
        }
    }

    [Fact]
    public void Files_ThatAreMany_AreCounted()
    {
        var left = LeftOut.Of([.. Enumerable.Range(0, 25).Select(at => ($"{at}.jpg", (long)at))])!;

        Assert.Equal((LeftOut.MostFiles, 15, "9.jpg"), (left.Files.Count, left.More, left.Files[^1].Name));
        Assert.Null(LeftOut.Of([]));
    }
}
