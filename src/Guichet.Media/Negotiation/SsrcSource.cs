namespace Guichet.Media.Negotiation;

/// <summary>Draws SSRCs from the session's id and version (SplitMix64): the same negotiation gives the same answer, and no
/// number returns in a later version, where it would start a new sequence under the same key (RFC 7714 section 8).</summary>
sealed class SsrcSource(long sessionId, int version, IEnumerable<uint> taken)
{
    readonly HashSet<uint> _taken = [0, .. taken];
    ulong _state = unchecked((ulong)sessionId * 0x9E3779B97F4A7C15 + (ulong)(uint)version * 0xD1B54A32D192ED03);

    public uint Next()
    {
        uint ssrc;
        do
        {
            ssrc = Draw();
        }
        while (!_taken.Add(ssrc));
        return ssrc;
    }

    uint Draw()
    {
        unchecked
        {
            ulong z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return (uint)((z ^ (z >> 31)) >> 32);
        }
    }
}
