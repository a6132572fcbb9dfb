using Guichet.Domain.DeviceChecks;
using NodaTime;

namespace Guichet.Domain.Tests.DeviceChecks;

public sealed class CheckRunsTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 1, 9, 0);
    private readonly CheckRuns _runs = new(new CheckRules(3, 2, Duration.FromMinutes(3), 2));

    [Fact]
    public void Start_MoreThanMayAtOnce_IsRefused_UntilOneEnds()
    {
        Assert.Equal(Refusal.None, _runs.Start("a", "one", _now));
        Assert.Equal(Refusal.None, _runs.Start("b", "two", _now));
        Assert.Equal(Refusal.None, _runs.Start("c", "three", _now));
        Assert.Equal(Refusal.CheckBusy, _runs.Start("d", "four", _now));
        Assert.Equal("b", _runs.End("b")?.Id);
        Assert.Null(_runs.End("b"));
        Assert.Equal(Refusal.None, _runs.Start("d", "four", _now));
    }

    [Fact]
    public void Start_TooManyOfOneAddress_IsRefused_AndAnotherAddressIsNot()
    {
        Assert.Equal(Refusal.None, _runs.Start("a", "one", _now));
        Assert.Equal(Refusal.None, _runs.Start("b", "one", _now));
        Assert.Equal(Refusal.CheckBusy, _runs.Start("c", "one", _now));
        Assert.Equal(Refusal.None, _runs.Start("d", "two", _now));
    }

    [Fact]
    public void Time_ThatIsUp_EndsARunAndFreesItsPlace()
    {
        _runs.Start("a", "one", _now);
        _runs.Start("b", "one", _now);
        var later = _now + Duration.FromMinutes(3);

        Assert.Equal(1, _runs.Send("a", later - Duration.FromSeconds(1)).Value?.Number);
        Assert.Equal(Refusal.CheckOver, _runs.Send("a", later).Refusal);
        Assert.Equal(Refusal.CheckOver, _runs.Listen("a", later).Refusal);
        Assert.Equal(Refusal.None, _runs.Start("c", "one", later));
        Assert.Equal("c", Assert.Single(_runs.All).Id);
    }

    [Fact]
    public void Send_MeasuresSoOftenAndNoMore()
    {
        _runs.Start("a", "one", _now);
        Assert.Equal((1, 2), (_runs.Send("a", _now).Value?.Number, _runs.Send("a", _now).Value?.Number));
        Assert.Equal(Refusal.CheckOver, _runs.Send("a", _now).Refusal);
        Assert.Equal(Refusal.CheckOver, _runs.Send("nobody's", _now).Refusal);
    }

    [Fact]
    public void Listen_IsForTheMeasurementUnderWay_OnceEach()
    {
        _runs.Start("a", "one", _now);
        Assert.Equal(Refusal.RequestInvalid, _runs.Listen("a", _now).Refusal);
        _runs.Send("a", _now);
        Assert.Equal(1, _runs.Listen("a", _now).Value?.Number);
        Assert.Equal(Refusal.RequestInvalid, _runs.Listen("a", _now).Refusal);
        _runs.Send("a", _now);
        Assert.Equal(2, _runs.Listen("a", _now).Value?.Number);
    }
}
