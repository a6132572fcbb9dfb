namespace Guichet.Media.Workers;

/// <summary>
/// Whether a thread still turns. Counted in looks, not in time: when the whole machine stood still, its threads did too, and none of them is
/// taken for lost afterwards. Pure.
/// </summary>
internal struct Heartbeat
{
    /// <summary>Looks in a row that find a thread where it was. With <see cref="Period"/>, a second and a half: an idle worker turns four times a second.</summary>
    public const int Patience = 6;

    /// <summary>From one look to the next.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private long _turns;
    private int _silent;

    /// <param name="turns">How often the thread has turned since its start.</param>
    /// <returns>True when it has not turned for <see cref="Patience"/> looks.</returns>
    public bool Misses(long turns)
    {
        (_silent, _turns) = (turns == _turns ? _silent + 1 : 0, turns);
        return _silent >= Patience;
    }
}
