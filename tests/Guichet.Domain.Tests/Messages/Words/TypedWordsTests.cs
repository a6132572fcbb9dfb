using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;

namespace Guichet.Domain.Tests.Messages.Words;

public sealed class TypedWordsTests
{
    [Theory]
    [InlineData("https://evil.example/pay", "https: //evil. example/pay")]
    [InlineData("see www.evil.example now", "see www. evil. example now")]
    [InlineData("evil.example", "evil. example")]
    [InlineData("1-2.shop", "1-2. shop")]
    [InlineData("javascript:alert(1)", "javascript: alert(1)")]
    [InlineData("a@evil.example", "a@evil. example")]
    [InlineData("http://203.0.113.7/x", "http: //203. 0. 113. 7/x")]
    [InlineData("evil\u3002example", "evil. example")]
    public void Address_OfAStranger_IsNoneAnyMore(string typed, string plain) => Assert.Equal(plain, TypedWords.Plain(typed, MessageChannel.Text));

    [Theory]
    [InlineData("J.P. Müller-Straße")]
    [InlineData("Dr. Éva Ó Briain, 3.50 m, 24.11.2026, 09:30")]
    [InlineData("Contrat\u202f: suite. Merci.")]
    public void Words_OfAPerson_StayAsTheyAre(string typed)
    {
        Assert.Equal(typed, TypedWords.Plain(typed, MessageChannel.Text));
        Assert.Equal(typed, TypedWords.Plain(typed, MessageChannel.Email));
    }

    [Fact]
    public void Address_InAnEmail_LooksAsItWasTyped() =>
        Assert.Equal("https://evil.example", TypedWords.Plain("https://evil.example", MessageChannel.Email).Replace("\u200c", "", StringComparison.Ordinal));
}
