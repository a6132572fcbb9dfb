using Guichet.Domain.Messages;
using NodaTime;

namespace Guichet.Domain.Tests.Messages;

public sealed class DeliveryTests
{
    private static readonly Instant _now = Instant.FromUtc(2026, 11, 22, 12, 0);

    private static Delivery Sending => Delivery.Queue(_now, _now).Claim();

    [Fact]
    public void Accept_WithoutAClaim_ChangesNothing() => Assert.Equal(MessageState.Queued, Delivery.Queue(_now, _now).Accept("x", _now).State);

    [Fact]
    public void Postpone_AgainAndAgain_WaitsLongerAndGivesUpAtTheSeventh()
    {
        var delivery = Delivery.Queue(_now, _now);
        var pauses = new List<Duration>();
        while (delivery.State is MessageState.Queued)
        {
            delivery = delivery.Claim().Postpone(DeliveryProblems.Unreachable, doubtful: false, _now);
            pauses.Add(delivery.NextTryAt - _now);
        }

        Assert.Equal(MessageState.Failed, delivery.State);
        Assert.Equal(7, delivery.Tries);
        Assert.Equal(pauses.Take(6).Order(), pauses.Take(6));
        Assert.Equal(0, delivery.Doubts);
    }

    [Fact]
    public void Recover_AfterAKill_GoesAgainAndSaysThatItMayComeTwice()
    {
        var recovered = Sending.Recover(doubtful: true, _now);

        Assert.Equal((MessageState.Queued, 1), (recovered.State, recovered.Doubts));
        Assert.Equal(1, recovered.Claim().Accept(null, _now).Doubts);
    }

    [Fact]
    public void Report_BeforeTheAnswer_IsNotUndoneByIt()
    {
        var delivered = Sending.Report(delivered: true, _now);

        Assert.Equal(MessageState.Delivered, delivered.State);
        Assert.Equal(delivered, delivered.Accept("late", _now));
        Assert.Equal(delivered, delivered.Report(delivered: false, _now));
        Assert.Equal(delivered, delivered.Postpone(DeliveryProblems.Unanswered, doubtful: true, _now));
    }

    [Fact]
    public void Withdraw_WhatIsSent_ChangesNothing()
    {
        var sent = Sending.Accept(null, _now);

        Assert.Equal(sent, sent.Withdraw());
        Assert.Equal(MessageState.Withdrawn, Delivery.Queue(_now, _now).Withdraw().State);
    }

    [Fact]
    public void Open_Twice_KeepsTheFirstTime()
    {
        var opened = Sending.Accept(null, _now).Open(_now);

        Assert.Equal(_now, opened.Open(_now + Duration.FromHours(1)).OpenedAt);
    }
}
