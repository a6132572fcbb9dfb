using Guichet.Domain.Messages;
using NodaTime;

namespace Guichet.Domain.Tests.Messages;

public sealed class TemplateTests
{
    private static Dictionary<string, string> Words(string customer) => new()
    {
        ["customer"] = customer,
        ["organisation"] = "Clinic",
        ["specialist"] = "Anna",
        ["subject"] = "",
        ["date"] = "Tuesday 24 November",
        ["time"] = "09:00 (Paris)",
        ["link"] = "https://example.org/j#secret",
    };

    [Fact]
    public void Fill_NameThatLooksLikeAPlace_StaysAName()
    {
        var content = new MessageTemplate("For {{customer}}", "Hello {{customer}}: {{link}}").Fill(Words("{{link}} {{organisation}}"));

        Assert.Equal("For {{link}} {{organisation}}", content.Subject);
        Assert.Equal("Hello {{link}} {{organisation}}: https://example.org/j#secret", content.Text);
    }

    [Fact]
    public void Fill_NameWithLinesAndHeaders_StaysOnItsLine()
    {
        var content = new MessageTemplate("For {{customer}}", "Hello {{customer}}\n\nbye").Fill(Words("Eve\r\nBcc: all@example.org\n\nhttps://evil.example"));

        Assert.DoesNotContain('\n', content.Subject!);
        Assert.Equal("Hello Eve  Bcc: all@example.org  https://evil.example\n\nbye", content.Text);
    }

    [Fact]
    public void Fill_NameOfAThousandLetters_IsCut() =>
        Assert.Equal(208, new MessageTemplate("", "Hello, {{customer}}").Fill(Words(new string('x', 1000))).Text.Length);

    [Fact]
    public void Fill_WhatTheDeskWrote_StaysWholeAndInItsLines()
    {
        var said = $"{new string('x', 400)}\n{{{{customer}}}}";
        Assert.Equal($"Clinic: {said}", new MessageTemplate("", "{{organisation}}: {{message}}").Fill(new Dictionary<string, string>(Words("Eva")) { ["message"] = said }).Text);
    }

    [Fact]
    public void Fill_ParagraphWithoutItsWord_LeavesNoGap() =>
        Assert.Equal("a\n\nb", new MessageTemplate("", "a\n\n{{subject}}\n\nb").Fill(Words("x")).Text);

    [Theory]
    [InlineData("{{password}}", "password")]
    [InlineData("{{customer", "{{")]
    [InlineData("{{customer.name}}", "{{")]
    [InlineData("{{#if customer}}", "{{")]
    [InlineData("{{ customer }} {{link}}", null)]
    public void Place_ThatIsNotOne_IsNamed(string text, string? wrong) => Assert.Equal(wrong, new MessageTemplate("", text).WrongPlace());

    [Fact]
    public void Defaults_EveryNoticeLanguageAndChannel_IsInOrder()
    {
        foreach (var (notice, language, channel) in from notice in Notices.All
                                                    from language in DefaultTemplates.Languages
                                                    from channel in MessageChannels.OfOperators
                                                    select (notice, language, channel))
        {
            var template = DefaultTemplates.Of(notice, language, channel);
            Assert.Null(template.WrongPlace());
            Assert.Equal(channel is MessageChannel.Email, template.Subject.Length > 0);
            if (channel is MessageChannel.Text)
            {
                var text = template.Fill(Words("Eva")).Text;
                Assert.True(TextLength.IsGsm(text), text);
                Assert.True(TextLength.Parts(text) == 1 && template.Text.Length <= MessageTemplate.LongestShortText, text);
            }
        }
    }

    [Fact]
    public void SpokenTime_OnTheFirstOfAMonth_IsSaidAsPeopleDo()
    {
        var (paris, moment) = (DateTimeZoneProviders.Tzdb["Europe/Paris"], Instant.FromUtc(2026, 12, 1, 8, 5));

        Assert.Equal("mardi 1er décembre, 09\u00a0h\u00a005 (Paris)", $"{SpokenTime.Date(moment, paris, "fr")}, {SpokenTime.Time(moment, paris, "fr")}");
        Assert.Equal("Tuesday 1 December, 09:05 (Paris)", $"{SpokenTime.Date(moment, paris, "en")}, {SpokenTime.Time(moment, paris, "en")}");
    }
}
