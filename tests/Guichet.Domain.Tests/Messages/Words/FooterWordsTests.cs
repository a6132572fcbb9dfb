using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;

namespace Guichet.Domain.Tests.Messages.Words;

public sealed class FooterWordsTests
{
    [Theory]
    [InlineData(MessageChannel.Email, "fr"), InlineData(MessageChannel.Email, "en"), InlineData(MessageChannel.Text, "fr"), InlineData(MessageChannel.Text, "en")]
    public void Without_WhatWasWrittenForAChannel_IsWhatSomebodyWrote(MessageChannel channel, string language)
    {
        var footer = FooterWords.Of(channel, language);

        Assert.True(footer.Length > 20);
        Assert.Equal("Reply STOP to me.\n\n-- \nEva", FooterWords.Without("Reply STOP to me.\n\n-- \nEva" + footer));
    }

    [Theory]
    [InlineData(""), InlineData("Hello"), InlineData("The operator can read this message. Reply STOP to end. Really."), InlineData("Hello\n\n-- \nEva")]
    public void Without_WhatHasNoFooter_StaysAsItIs(string text) => Assert.Equal(text, FooterWords.Without(text));

    [Fact]
    public void Of_AChatOnTheSite_IsNothing() => Assert.Equal("", FooterWords.Of(MessageChannel.Chat, "en"));
}
