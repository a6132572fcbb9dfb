using Guichet.Domain.Retention;
using NodaTime;

namespace Guichet.Domain.Tests.Retention;

public sealed class RetentionTimeTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(3650, true)]
    [InlineData(3651, false)]
    public void IsInRange_FromADayToTenYears(int days, bool expected) => Assert.Equal(expected, RetentionTime.IsInRange(days));

    [Fact]
    public void Limit_IsSoManyWholeDaysBefore() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 1, 9, 30), RetentionTime.Limit(Instant.FromUtc(2026, 3, 31, 9, 30), 30));
}
