namespace Guichet.Media.Routing;

/// <summary>Why routing dropped a packet that had been opened.</summary>
enum RoutingDrop { MalformedRtp, MalformedRtcp, UnknownSource, UnknownPayloadType, TooManySources, Duplicate, TooOld, TooLarge }

/// <summary>One worker's counts; only its thread writes. Others may read a value that is a moment old.</summary>
sealed class RoutingCounters
{
    readonly long[] _dropped = new long[Enum.GetValues<RoutingDrop>().Length];

    public long PacketsForwarded { get; private set; }

    /// <summary>Header and payload, before SRTP.</summary>
    public long BytesForwarded { get; private set; }

    /// <summary>Packets of sound that were lost on the way up and taken from a later one (RFC 2198).</summary>
    public long PacketsRestored { get; private set; }

    public long Dropped(RoutingDrop reason) => _dropped[(int)reason];

    public void Drop(RoutingDrop reason) => _dropped[(int)reason]++;

    public void Restored() => PacketsRestored++;

    public void Forwarded(int bytes)
    {
        PacketsForwarded++;
        BytesForwarded += bytes;
    }
}
