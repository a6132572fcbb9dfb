using Guichet.Contracts.Problems;
using Guichet.Server.Appointments.Together;
using Guichet.Server.Platform;

namespace Guichet.Server.Tests.Appointments;

public sealed class WishTests
{
    [Fact]
    public async Task IsWanted_WhoeverAskedWentAwayBeforeTheirTurn_IsNot_AndTheirRequestEnds()
    {
        using var request = new CancellationTokenSource();
        var wish = new Wish(null!, request.Token);
        Assert.True(wish.IsWanted());

        await request.CancelAsync();

        Assert.False(wish.IsWanted());
        await Assert.ThrowsAsync<TaskCanceledException>(() => wish.Answer);
    }

    [Fact]
    public async Task IsWanted_WhoeverWentAwayAfterTheirAnswer_KeepsIt()
    {
        using var request = new CancellationTokenSource();
        var wish = new Wish(null!, request.Token) { Decided = (null, new Problem(ProblemCodes.SlotTaken)) };
        wish.Tell();

        await request.CancelAsync();

        Assert.True(wish.IsWanted());
        Assert.Equal(ProblemCodes.SlotTaken, (await wish.Answer).Problem?.Code);
    }
}
