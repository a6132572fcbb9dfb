using Guichet.Domain.Appointments;
using Guichet.Domain.Waiting;
using NodaTime;

namespace Guichet.Domain.Tests.Waiting;

public sealed class QueueTests
{
    private static readonly WeeklyHours Office = new(
        DateTimeZoneProviders.Tzdb["Europe/Paris"], [.. Enumerable.Range(1, 5).Select(day => new Shift((IsoDayOfWeek)day, new LocalTime(9, 0), new LocalTime(17, 0)))]);

    [Theory]
    [InlineData("claims", null)]
    [InlineData("a1-b", null)]
    [InlineData("ab", "address")]
    [InlineData("-ab", "address")]
    [InlineData("ab-", "address")]
    [InlineData("Claims", "address")]
    [InlineData("été", "address")]
    [InlineData("a/b/c", "address")]
    public void WrongField_OfAnAddress_IsFound(string address, string? wrong) => Assert.Equal(wrong, new QueuePlan(address, null, null).WrongField());

    [Fact]
    public void WrongField_WelcomeTooLong_IsFound()
    {
        Assert.Null(new QueuePlan("abc", new string('x', 1000), null).WrongField());
        Assert.Equal("welcomeFrench", new QueuePlan("abc", new string('x', 1001), null).WrongField());
        Assert.Equal("welcomeEnglish", new QueuePlan("abc", null, new string('x', 1001)).WrongField());
    }

    [Fact]
    public void At_WithinTheHours_SaysWhenItCloses()
    {
        var opening = QueuePlan.At(Office, Instant.FromUtc(2026, 3, 2, 10, 0)); // Monday, 11:00 in Paris

        Assert.Equal(new Opening(true, Instant.FromUtc(2026, 3, 2, 16, 0)), opening);
    }

    [Fact]
    public void At_TheWeekend_SaysWhenItOpens() =>
        Assert.Equal(new Opening(false, Instant.FromUtc(2026, 3, 9, 8, 0)), QueuePlan.At(Office, Instant.FromUtc(2026, 3, 7, 10, 0)));

    [Fact]
    public void At_TheVeryEnd_IsClosed() => Assert.False(QueuePlan.At(Office, Instant.FromUtc(2026, 3, 2, 16, 0)).Open);

    [Fact]
    public void At_WithoutHours_IsOpen() => Assert.Equal(new Opening(true, null), QueuePlan.At(Office with { Shifts = [] }, Instant.FromUtc(2026, 3, 7, 10, 0)));
}
