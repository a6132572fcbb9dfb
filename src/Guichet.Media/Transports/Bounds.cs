namespace Guichet.Media.Transports;

/// <summary>How much a transport with <see cref="TransportBounds"/> may still send and how long it may stay: a bucket that a second fills.</summary>
internal sealed class Bounds(TransportBounds given, long nowUs)
{
    private readonly double _bytesPerUs = given.BitsPerSecond / 8e6, _most = given.BitsPerSecond / 8.0;
    private readonly long _endsUs = nowUs + (long)given.Lifetime.TotalMicroseconds;
    private double _left = given.BitsPerSecond / 8.0;
    private long _filledUs = nowUs;

    public bool IsOver(long nowUs) => nowUs >= _endsUs;

    /// <summary>True when so many bytes more are within the rate.</summary>
    public bool Takes(int bytes, long nowUs)
    {
        _left = Math.Min(_most, _left + ((nowUs - _filledUs) * _bytesPerUs));
        _filledUs = nowUs;
        if (_left < bytes) return false;
        _left -= bytes;
        return true;
    }
}
