using Guichet.Domain.Appointments;
using NodaTime;

namespace Guichet.Domain.Tests.Appointments;

public sealed class SeriesShiftTests
{
    private static readonly DateTimeZone Paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];

    [Fact]
    public void Of_OnTheOtherSideOfAClockChange_KeepsTheWallClock()
    {
        var shift = SeriesShift.Between(At(2027, 3, 22, 9, 0), At(2027, 3, 23, 10, 30), Paris);

        Assert.Equal(At(2027, 3, 28, 10, 30), shift.Of(At(2027, 3, 27, 9, 0)));
        Assert.Equal(At(2027, 3, 30, 10, 30), shift.Of(At(2027, 3, 29, 9, 0)));
    }

    [Fact]
    public void Of_ATimeThatIsSkipped_MovesAheadAsTheClocksDo()
    {
        var shift = SeriesShift.Between(At(2027, 3, 20, 1, 30), At(2027, 3, 20, 2, 30), Paris);

        Assert.Equal(At(2027, 3, 28, 3, 30), shift.Of(At(2027, 3, 28, 1, 30)));
    }

    [Fact]
    public void Of_EarlierAndBeforeMidnight_GoesBack()
    {
        var shift = SeriesShift.Between(At(2027, 6, 2, 0, 30), At(2027, 6, 1, 23, 30), Paris);

        Assert.Equal(At(2027, 6, 8, 23, 30), shift.Of(At(2027, 6, 9, 0, 30)));
    }

    [Fact]
    public void Until_ADay_CountsToItAndNoFurther()
    {
        var first = new LocalDateTime(2027, 1, 31, 9, 0);

        Assert.Equal(5, Recurrence.Until(Rhythm.Weekly, 2, first, new LocalDate(2027, 3, 28)).Times);
        Assert.Equal(3, Recurrence.Until(Rhythm.Monthly, 1, first, new LocalDate(2027, 3, 31)).Times);
        Assert.False(Recurrence.Until(Rhythm.Daily, 1, first, new LocalDate(2028, 1, 31)).IsInOrder);
        Assert.False(Recurrence.Until(Rhythm.Daily, 1, first, new LocalDate(2027, 1, 30)).IsInOrder);
    }

    private static Instant At(int year, int month, int day, int hour, int minute) => WallClock.At(new LocalDateTime(year, month, day, hour, minute), Paris);
}
