namespace Guichet.Server.Quality;

/// <summary>How a participant's page played what it received, as the page itself tells.</summary>
/// <param name="Seconds">What it told of; 0 when it told nothing.</param>
/// <param name="Freezes">Null when no picture was shown, or the browser does not count.</param>
/// <param name="SoundMilliseconds">Of all tracks together.</param>
/// <param name="BufferMilliseconds">The longest that was told.</param>
/// <param name="PictureWidth">Of the largest picture that was told; 0 when there was none.</param>
internal sealed record QualityPlayback(
    double Seconds, int? Freezes, int? FrozenMilliseconds, int FramesDecoded, long SoundMilliseconds, long ConcealedMilliseconds,
    int? BufferMilliseconds, int PictureWidth, int PictureHeight)
{
    public static QualityPlayback None { get; } = new(0, null, null, 0, 0, 0, null, 0, 0);

    public QualityPlayback Plus(QualityPlayback more)
    {
        var larger = (long)more.PictureWidth * more.PictureHeight > (long)PictureWidth * PictureHeight ? more : this;
        return new(
            Seconds + more.Seconds, Sum(Freezes, more.Freezes), Sum(FrozenMilliseconds, more.FrozenMilliseconds), FramesDecoded + more.FramesDecoded,
            SoundMilliseconds + more.SoundMilliseconds, ConcealedMilliseconds + more.ConcealedMilliseconds,
            Longest(BufferMilliseconds, more.BufferMilliseconds), larger.PictureWidth, larger.PictureHeight);
    }

    /// <summary>No more than there was time for: a page may tell twice of the same moment.</summary>
    public QualityPlayback Within(TimeSpan length) => this with
    {
        Seconds = Math.Round(Math.Min(Seconds, length.TotalSeconds), 3),
        FrozenMilliseconds = FrozenMilliseconds is { } frozen ? (int)Math.Min(frozen, length.TotalMilliseconds) : null,
    };

    private static int? Sum(int? one, int? other) => one is null && other is null ? null : (one ?? 0) + (other ?? 0);

    private static int? Longest(int? one, int? other) => one is null || other > one ? other : one;
}
