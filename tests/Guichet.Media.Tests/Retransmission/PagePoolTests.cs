using Guichet.Media.Retransmission;

namespace Guichet.Media.Tests.Retransmission;

public sealed class PagePoolTests
{
    [Fact]
    public void Page_ThatCameBack_IsGivenAgain()
    {
        PagePool pool = new();
        byte[] page = pool.Rent();
        pool.Return(page);
        Assert.Same(page, pool.Rent());
        Assert.NotSame(page, pool.Rent());
    }

    [Fact]
    public void Flood_ThatIsOver_IsNotKept()
    {
        PagePool pool = new();
        List<byte[]> pages = [.. Enumerable.Range(0, 10_000).Select(_ => pool.Rent())];
        pages.ForEach(pool.Return);
        Assert.Equal(0, pool.Rented);
        Assert.InRange(pool.Spare, 64, 2_100);
        List<byte[]> few = [.. Enumerable.Range(0, pool.Spare).Select(_ => pool.Rent())];
        few.ForEach(pool.Return);
        Assert.InRange(pool.Spare, 64, 500);
    }
}
