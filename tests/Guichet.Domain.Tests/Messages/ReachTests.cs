using Guichet.Domain.Messages;
using NodaTime;

namespace Guichet.Domain.Tests.Messages;

public sealed class ReachTests
{
    [Theory]
    [InlineData("06 12 34 56 78", "FR", "+33612345678", "FR")]
    [InlineData("+33 (0)6 12 34 56 78", null, "+33612345678", "FR")]
    [InlineData("0033612345678", null, "+33612345678", "FR")]
    [InlineData("02 1234 5678", "IT", "+390212345678", "IT")]
    [InlineData("612 345 678", "ES", "+34612345678", "ES")]
    [InlineData("(514) 555-0123", "CA", "+15145550123", "CA")]
    [InlineData("1 212 555 0123", "US", "+12125550123", "US")]
    [InlineData("+1 876 555 0123", null, "+18765550123", "JM")]
    [InlineData("+1 264 555 0123", null, "+12645550123", null)]
    [InlineData("+7 495 123 45 67", null, "+74951234567", null)]
    public void Number_AsPeopleTypeIt_IsReadWithItsCountry(string typed, string? home, string number, string? country) =>
        Assert.Equal(new PhoneNumber(number, country), PhoneNumber.TryRead(typed, home));

    [Theory]
    [InlineData("06 12 34 56 78", null)]
    [InlineData("+33", null)]
    [InlineData("+0033612345678", null)]
    [InlineData("+33612345678901234", null)]
    [InlineData("call me", "FR")]
    [InlineData("+33 6 12 34 56 78 ext 9", "FR")]
    [InlineData("33+612345678", "FR")]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "FR")]
    [InlineData("", "FR")]
    [InlineData(null, "FR")]
    public void Number_ThatIsNone_IsRefused(string? typed, string? home) => Assert.Null(PhoneNumber.TryRead(typed, home));

    [Theory]
    [InlineData("STOP", OptWord.Out)]
    [InlineData(" stop. ", OptWord.Out)]
    [InlineData("Arrêt", OptWord.Out)]
    [InlineData("ARRÊTEZ !", OptWord.Out)]
    [InlineData("désabonner", OptWord.Out)]
    [InlineData("Stop SMS", OptWord.Out)]
    [InlineData("start", OptWord.In)]
    [InlineData("Reprendre", OptWord.In)]
    [InlineData("Please do not stop", OptWord.None)]
    [InlineData("The bus stop is closed", OptWord.None)]
    [InlineData("", OptWord.None)]
    public void Word_AloneInAMessage_EndsOrBegins(string text, OptWord word) => Assert.Equal(word, OptOutWords.Read(text));

    [Fact]
    public void Quiet_OverMidnight_WaitsForTheMorningWhereTheCustomerIs()
    {
        var quiet = new QuietHours(new LocalTime(21, 0), new LocalTime(8, 0));
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

        Assert.Equal(Instant.FromUtc(2026, 11, 23, 7, 0), quiet.Earliest(Instant.FromUtc(2026, 11, 22, 20, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 11, 23, 7, 0), quiet.Earliest(Instant.FromUtc(2026, 11, 23, 2, 0), paris));
        Assert.Equal(Instant.FromUtc(2026, 11, 22, 12, 0), quiet.Earliest(Instant.FromUtc(2026, 11, 22, 12, 0), paris));
    }

    [Fact]
    public void Quiet_EndingWhereTheClockJumps_EndsAtTheFirstMomentAfter()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var quiet = new QuietHours(new LocalTime(22, 0), new LocalTime(2, 30));

        Assert.Equal(Instant.FromUtc(2027, 3, 28, 1, 0), quiet.Earliest(Instant.FromUtc(2027, 3, 28, 0, 0), paris));
    }

    [Fact]
    public void Quiet_FromAndToTheSame_IsNever()
    {
        var moment = Instant.FromUtc(2026, 11, 22, 3, 0);

        Assert.Equal(moment, new QuietHours(LocalTime.Midnight, LocalTime.Midnight).Earliest(moment, DateTimeZone.Utc));
    }

    [Theory]
    [InlineData(160, 'a', 1)]
    [InlineData(161, 'a', 2)]
    [InlineData(80, '€', 1)]
    [InlineData(81, '€', 2)]
    [InlineData(70, 'ê', 1)]
    [InlineData(71, 'ê', 2)]
    public void Text_BySignsAndAlphabet_HasSoManyParts(int count, char sign, int parts) => Assert.Equal(parts, TextLength.Parts(new string(sign, count)));
}
