using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class KeyFrameRequestsTests
{
    const long Start = 10_000_000;

    [Fact]
    public void First_GoesAtOnce_AndManyAreOne()
    {
        KeyFrameRequests requests = default;
        for (int i = 0; i < 60; i++) requests.Ask();
        Assert.True(requests.TakeDue(Start));
        Assert.False(requests.TakeDue(Start));
    }

    [Fact]
    public void Second_WaitsAndIsNotLost()
    {
        KeyFrameRequests requests = default;
        requests.Ask();
        Assert.True(requests.TakeDue(Start));
        requests.Started();
        requests.Ask();
        Assert.False(requests.TakeDue(Start + 199_999));
        Assert.True(requests.TakeDue(Start + 200_000));
    }

    [Fact]
    public void Unanswered_IsRepeatedUntilAKeyFrameStarts()
    {
        KeyFrameRequests requests = default;
        requests.Ask();
        Assert.True(requests.TakeDue(Start));
        Assert.False(requests.TakeDue(Start + 400_000));
        Assert.True(requests.TakeDue(Start + 500_000));
        Assert.True(requests.TakeDue(Start + 1_000_000));
        requests.Started();
        Assert.False(requests.TakeDue(Start + 2_000_000));
    }

    [Fact]
    public void Flood_OfRequests_IsTwoASecond()
    {
        KeyFrameRequests requests = default;
        int sent = 0;
        for (long us = 0; us < 10_000_000; us += 100)
        {
            requests.Ask();
            if (!requests.TakeDue(Start + us)) continue;
            sent++;
            requests.Started();
        }
        Assert.InRange(sent, 20, 24);
    }
}
