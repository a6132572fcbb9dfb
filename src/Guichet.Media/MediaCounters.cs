namespace Guichet.Media;

/// <summary>What all workers counted, summed, since the start.</summary>
/// <param name="Rooms">Alive now.</param>
/// <param name="Transports">Alive now.</param>
/// <param name="PacketsRestored">Lost on the way up and taken from a later packet (RFC 2198).</param>
/// <param name="DroppedByReason">Indexed by <c>DropReason</c>'s name in kebab case.</param>
/// <param name="BusyRatio">Share of the time that the workers were not waiting, over the last second or so, mean over workers.</param>
/// <param name="Workers">At work now.</param>
/// <param name="WorkersLost">That broke or hung and were given up, since the start.</param>
public sealed record MediaCounters(
    int Rooms, int Transports, long PacketsReceived, long PacketsForwarded, long BytesForwarded, long PacketsRestored,
    IReadOnlyDictionary<string, long> DroppedByReason, double BusyRatio, int Workers, int WorkersLost);
