using Guichet.Domain.Links;

namespace Guichet.Domain.Tests.Links;

public sealed class WrittenLinksTests
{
    private const string Secret = "AAECAwQFBgcICQoLDA0OD_-hiiuzc3xY0KPvVZsF9Qk";

    [Theory]
    [InlineData($"Your link: https://desk.example/j#{Secret} Try it", "Your link: https://desk.example/j#… Try it")]
    [InlineData($"a\n\nhttp://localhost:8080/a#{Secret}\n\nb", "a\n\nhttp://localhost:8080/a#…\n\nb")]
    [InlineData($"HTTPS://DESK.EXAMPLE/check#{Secret}.", "HTTPS://DESK.EXAMPLE/check#…")]
    [InlineData("https://desk.example/q/abc#place=x", "https://desk.example/q/abc#…")]
    [InlineData($"<https://desk.example/j#{Secret}>", "<https://desk.example/j#…>")]
    public void Link_WithItsSecret_LosesIt(string text, string shown) => Assert.Equal(shown, WrittenLinks.Cut(text));

    [Theory]
    [InlineData($"https://links.example/?url=https%3A%2F%2Fdesk.example%2Fj%23{Secret}&data=1")]
    [InlineData($"https://desk.example/j\n#{Secret}")]
    [InlineData($"the code is {Secret}")]
    public void Secret_WrappedByAMailProgram_IsCutToo(string text) => Assert.DoesNotContain(Secret[^8..], WrittenLinks.Cut(text), StringComparison.Ordinal);

    [Fact]
    public void Text_WithoutASecret_StaysAsItIs()
    {
        const string Text = "Hello #1, see https://example.org/a/b?c=d or write to a@b.example.";
        Assert.Equal(Text, WrittenLinks.Cut(Text));
    }
}
