namespace Guichet.Testing.Network;

/// <summary>How bad a network is, one way. Shares are 0 to 1.</summary>
public sealed record ImpairmentProfile
{
    public static ImpairmentProfile None { get; } = new();

    /// <summary>Everything is lost: a cable pulled.</summary>
    public static ImpairmentProfile Outage { get; } = new() { Loss = 1 };

    /// <summary>Share of packets that are lost one by one.</summary>
    public double Loss { get; init; }

    /// <summary>Chance per packet that a burst begins (Gilbert and Elliott's model of two states).</summary>
    public double BurstStart { get; init; }

    /// <summary>Chance per packet that the burst is over: bursts are 1 / BurstEnd packets long.</summary>
    public double BurstEnd { get; init; } = 1;

    /// <summary>Share of the packets of a burst that are lost.</summary>
    public double BurstLoss { get; init; } = 1;

    /// <summary>Travel time of each packet.</summary>
    public int DelayMs { get; init; }

    /// <summary>Added at random, evenly from zero to this. Packets keep their order.</summary>
    public int JitterMs { get; init; }

    /// <summary>Share of packets that are held back by <see cref="ReorderMs"/>, so that later ones overtake them.</summary>
    public double Reorder { get; init; }

    public int ReorderMs { get; init; } = 5;

    /// <summary>Share of packets that arrive twice.</summary>
    public double Duplicate { get; init; }

    /// <summary>What the bottleneck passes; 0 for none.</summary>
    public long BitsPerSecond { get; init; }

    /// <summary>How much the bottleneck holds before it drops, as time to drain it.</summary>
    public int QueueMs { get; init; } = 200;
}
