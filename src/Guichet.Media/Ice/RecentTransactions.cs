namespace Guichet.Media.Ice;

/// <summary>
/// The last checks by transaction id. MESSAGE-INTEGRITY does not cover the source address, so whoever can see a check could send
/// it again from his own address and draw the media there: the same transaction from a second address is refused.
/// </summary>
internal sealed class RecentTransactions
{
    private const int Capacity = 32, IdSize = 12;

    private readonly byte[] _ids = new byte[Capacity * IdSize];
    private readonly CandidatePair?[] _pairs = new CandidatePair?[Capacity];
    private int _next;

    /// <summary>Whether this transaction was seen on another pair.</summary>
    public bool IsReplay(ReadOnlySpan<byte> id, CandidatePair? pair)
    {
        var at = IndexOf(id);
        return at >= 0 && _pairs[at] != pair;
    }

    public void Note(ReadOnlySpan<byte> id, CandidatePair pair)
    {
        if (IndexOf(id) >= 0) return;
        id.CopyTo(_ids.AsSpan(_next * IdSize));
        _pairs[_next] = pair;
        _next = (_next + 1) % Capacity;
    }

    private int IndexOf(ReadOnlySpan<byte> id)
    {
        for (var i = 0; i < Capacity; i++)
        {
            if (_pairs[i] is not null && id.SequenceEqual(_ids.AsSpan(i * IdSize, IdSize))) return i;
        }
        return -1;
    }
}
