namespace Guichet.Media.Congestion;

/// <summary>What a client's line leaves for one picture, in bits per second; unlimited as long as the line was never found full.</summary>
sealed class Allotment
{
    long _overSinceUs;

    /// <summary>0 is nothing, and then nothing is sent.</summary>
    public long BitsPerSecond { get; private set; } = long.MaxValue;

    /// <summary>What a publisher that can send less should send for this slot.</summary>
    public long RoomBitsPerSecond { get; private set; } = long.MaxValue;

    public bool IsPaused => BitsPerSecond == 0;

    public void Give(long bits, long room) => (BitsPerSecond, RoomBitsPerSecond) = (bits, room);

    /// <summary>It takes no more than the line leaves.</summary>
    public void Fits() => _overSinceUs = 0;

    /// <summary>For how long it has taken more, from the first time that this is asked.</summary>
    public long OverForUs(long nowUs) => nowUs - (_overSinceUs == 0 ? _overSinceUs = nowUs : _overSinceUs);
}
