using System.Diagnostics;
using Guichet.Protocols.Rtp;

namespace Guichet.Meeting;

/// <summary>What one person got: packets, holes in their numbers, of which layer, how late.</summary>
internal sealed class Received
{
    private readonly Dictionary<uint, (long First, long Highest, long Count)> _streams = [];
    private readonly List<double> _delays = [];

    public long Packets { get; private set; }

    /// <summary>Holes.</summary>
    public long Missing { get; private set; }

    /// <summary>Pictures' packets by layer, the largest first.</summary>
    public long[] Layers { get; } = new long[Camera.Rids.Length];

    /// <summary>Forgets what came before.</summary>
    public void Begin()
    {
        _streams.Clear();
        _delays.Clear();
        Layers.AsSpan().Clear();
        Packets = 0;
    }

    public void Count(in RtpPacket packet)
    {
        Packets++;
        var stream = _streams.TryGetValue(packet.Ssrc, out var known) ? known : (packet.SequenceNumber, packet.SequenceNumber, 0);
        var number = SequenceNumbers.Unwrap(packet.SequenceNumber, stream.Highest);
        _streams[packet.Ssrc] = (stream.First, Math.Max(stream.Highest, number), stream.Count + 1);
        if (!Camera.TryReadMark(packet.Payload, out var layer, out var sentAt)) return;
        Layers[layer]++;
        _delays.Add(Stopwatch.GetElapsedTime(sentAt).TotalMilliseconds);
    }

    public static Received Sum(IEnumerable<Received> all)
    {
        var sum = new Received();
        foreach (var one in all)
        {
            sum.Packets += one.Packets;
            sum.Missing += one._streams.Values.Sum(s => Math.Max(0, s.Highest - s.First + 1 - s.Count));
            sum._delays.AddRange(one._delays);
            for (var i = 0; i < sum.Layers.Length; i++) sum.Layers[i] += one.Layers[i];
        }
        sum._delays.Sort();
        return sum;
    }

    /// <summary>From before the sealing at the sender to after the opening at the receiver.</summary>
    public double DelayMs(double share) => _delays.Count == 0 ? 0 : Math.Round(_delays[(int)(share * (_delays.Count - 1))], 2);
}
