namespace Guichet.Media.Retransmission;

/// <summary>Pages that packets are kept on, shared by the rooms of one worker: what one publisher's burst needed serves the next one's, and
/// nothing of it is left for the collector. One thread.</summary>
sealed class PagePool
{
    /// <summary>Three packets of a picture. Half a page of a stream lies idle at either end, so small ones waste less.</summary>
    public const int PageBytes = 4 * 1024;

    /// <summary>Spare pages that are always kept, and as many again for each so many in use.</summary>
    const int AlwaysSpare = 64, UsedForASpare = 4;

    readonly Stack<byte[]> _spare = [];

    /// <summary>Pages in use.</summary>
    public int Rented { get; private set; }

    public int Spare => _spare.Count;

    /// <summary>A page with anything on it.</summary>
    public byte[] Rent()
    {
        Rented++;
        return _spare.TryPop(out byte[]? page) ? page : GC.AllocateUninitializedArray<byte>(PageBytes);
    }

    /// <summary>Takes a page back that nobody reads any more.</summary>
    public void Return(byte[] page)
    {
        Rented--;
        if (_spare.Count < AlwaysSpare + Rented / UsedForASpare) _spare.Push(page);
    }
}
