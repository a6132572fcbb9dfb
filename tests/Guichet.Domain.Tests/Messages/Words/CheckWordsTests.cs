using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;

namespace Guichet.Domain.Tests.Messages.Words;

public sealed class CheckWordsTests
{
    [Theory]
    [InlineData("Your link: {{link}} Try camera and microphone: {{check}}", "Your link: {{link}}")]
    [InlineData("Votre lien : {{link}} Essayez caméra et micro avant\u202f: {{check}}. À bientôt.", "Votre lien : {{link}} À bientôt.")]
    [InlineData("{{link}}\n\nTry your camera beforehand:\n\n{{check}}\n\nIf you cannot come, write.", "{{link}}\n\nIf you cannot come, write.")]
    [InlineData("Come early. {{specialist}} asks you to try it at {{ check }} today. Until then!", "Come early. Until then!")]
    [InlineData("Come early.\nTry: {{check}} Until then!", "Come early.\nUntil then!")]
    [InlineData("Come early, or try it here {{check}}", "")]
    [InlineData("We look forward to it.\n\n{{check}}\n\nUntil then!", "We look forward to it.\n\nUntil then!")]
    [InlineData("Try: {{check}}\nAgain: {{check}}\nBring {{subject}}.", "Bring {{subject}}.")]
    [InlineData("Nothing about it: {{link}}", "Nothing about it: {{link}}")]
    public void WithoutCheck_TakesTheSentenceThatLeadsToIt(string text, string left) =>
        Assert.Equal(left, new MessageTemplate("", text).WithoutCheck().Fill(Itself).Text);

    [Fact]
    public void WithoutCheck_OfEachDefault_LeavesNoWordOfItAndAllElse()
    {
        foreach (var (notice, language, channel) in from notice in Notices.All
                                                    where notice != Notices.DeviceCheck
                                                    from language in DefaultTemplates.Languages
                                                    from channel in MessageChannels.OfOperators
                                                    select (notice, language, channel))
        {
            var (whole, left) = (DefaultTemplates.Of(notice, language, channel), DefaultTemplates.Of(notice, language, channel).WithoutCheck());
            Assert.DoesNotMatch("(?i)camera|caméra", left.Text);
            Assert.Equal(["check"], MessageTemplate.Places.Where(place => whole.Has(place) != left.Has(place)).DefaultIfEmpty("check"));
            Assert.Equal(whole.Has("check"), left != whole);
        }
    }

    private static readonly Dictionary<string, string> Itself = MessageTemplate.Places.ToDictionary(place => place, place => "{{" + place + "}}");
}
