using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;

namespace Guichet.Domain.Tests.Messages.Words;

public sealed class ShortWordsTests
{
    private const string Link = "https://desk.example/j#AAECAwQFBgcICQoLDA0OD_-hiiuzc3xY0KPvVZsF9Qk";
    private static readonly string _footer = FooterWords.Of(MessageChannel.Text, "en");

    [Fact]
    public void Text_ThatFits_StaysWithoutItsEmptyLines() => Assert.Equal("Hello Eva,\nsee you.", ShortWords.Of("Hello Eva,\r\n\r\nsee you.\n", _footer));

    [Theory]
    [InlineData("plain words "), InlineData("été à Noël, 1er août, œuvre "), InlineData("😀 ok ")]
    public void Text_ThatIsTooLong_EndsAtAWord_WithItsLinkWhole(string words)
    {
        var all = string.Concat(Enumerable.Repeat(words, 400));
        foreach (var at in new[] { 0, 60, all.Length })
        {
            var whole = $"{all[..at]}\n\n{Link}\n\n{all[at..]}";

            var text = ShortWords.Of(whole, _footer);

            Assert.InRange(TextLength.Parts(text + _footer), 2, ShortWords.MostParts);
            Assert.Contains(Link, text, StringComparison.Ordinal);
            var start = text[..text.IndexOf("...", StringComparison.Ordinal)];
            Assert.StartsWith(start, string.Join('\n', whole.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)), StringComparison.Ordinal);
            Assert.All(start.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), word => Assert.Contains(word, words + " " + Link, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Link_ThatFillsTheMessageByItself_IsLeftOutRatherThanCut()
    {
        var text = ShortWords.Of("See https://example.org/" + new string('x', 600) + " please", _footer);

        Assert.Equal("See...", text);
    }

    [Fact]
    public void Text_OfOneEndlessWord_IsNotSentInHalf() => Assert.Equal("...", ShortWords.Of(new string('x', 2000), ""));
}
