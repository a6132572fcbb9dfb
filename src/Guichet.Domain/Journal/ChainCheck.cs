namespace Guichet.Domain.Journal;

/// <summary>Follows a chain row by row, from its first one on, so that its length costs no memory.</summary>
public sealed class ChainCheck
{
    private byte[] _hash = HashChain.Start;

    /// <summary>How many rows followed from one another.</summary>
    public long Length { get; private set; }

    /// <summary>The hash of the last of them: whoever has noted it down can tell later that rows were cut off the end.</summary>
    public ReadOnlySpan<byte> Hash => _hash;

    /// <summary>False where the row does not follow from those before it; after that nothing can be said of any.</summary>
    public bool Take(in ChainLink link, ReadOnlySpan<byte> hash)
    {
        var wanted = HashChain.Next(_hash, link);
        if (link.Position != Length + 1 || !hash.SequenceEqual(wanted))
        {
            return false;
        }

        (_hash, Length) = (wanted, Length + 1);
        return true;
    }
}
