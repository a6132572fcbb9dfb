using Guichet.Domain.Calls;
using Guichet.Domain.Rooms;
using NodaTime;

namespace Guichet.Domain.Tests.Calls;

public sealed class CallTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 3, 1, 9, 0);

    [Fact]
    public void Call_FromMakingToEnding_SaysEachFactOnce()
    {
        var call = Make();

        Assert.Equal(new CallStarted(call.Id), call.Start(_now));
        Assert.Null(call.Start(_now));
        Assert.Equal(new CallEnded(call.Id, RoomEnd.Empty), call.End(RoomEnd.Empty, _now));
        Assert.Null(call.End(RoomEnd.Expired, _now));
        Assert.Null(call.Start(_now));
        Assert.Equal((CallState.Ended, _now, _now), (call.State, call.StartedAt, call.EndedAt));
    }

    [Fact]
    public void End_BeforeAnybodyMet_HasNoStart()
    {
        var call = Make();
        call.End(RoomEnd.EndedByHost, _now);

        Assert.Null(call.StartedAt);
    }

    [Fact]
    public void Erase_LeavesWhenItWas()
    {
        var call = Call.Make(CallPlan.Check(new CallTopic("Boiler", "en"), new CallCustomer("Eva", "eva@example.org", "+33612345678")).Plan!, Guid.AllBitsSet, Guid.AllBitsSet, null, _now).Call;
        call.End(RoomEnd.EndedByHost, _now);

        call.Erase(_now + Duration.FromDays(1));
        call.Erase(_now + Duration.FromDays(2));

        Assert.Equal((new CallTopic(null, null), new CallCustomer(null, null, null, _now + Duration.FromDays(1)), _now), (call.Topic, call.Customer, call.EndedAt));
    }

    private static Call Make() => Call.Make(CallPlan.Check(new CallTopic(null, null), null).Plan!, Guid.AllBitsSet, Guid.AllBitsSet, null, _now).Call;
}
