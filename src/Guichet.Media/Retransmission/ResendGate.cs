using System.Runtime.CompilerServices;

namespace Guichet.Media.Retransmission;

/// <summary>Whether a NACK is answered: not the same packet twice within a round trip, and not so many that a receiver who asks
/// without end makes the server flood it. Pure.</summary>
struct ResendGate
{
    const long WindowUs = 1_000_000;

    /// <summary>In a window: half of what was sent in the window before, and this much always.</summary>
    const long AlwaysBytes = 64_000;

    const long MinimumAgainUs = 10_000;

    Answers _answers;
    long _windowStartUs;
    long _sent;
    long _sentBefore;
    long _resent;

    public void Sent(int bytes, long nowUs)
    {
        Turn(nowUs);
        _sent += bytes;
    }

    /// <param name="isAgain">It was sent before, and the answer or the question was lost.</param>
    public bool TryTake(ushort number, long roundTripUs, long nowUs, out bool isAgain)
    {
        isAgain = false;
        Turn(nowUs);
        if (_resent >= AlwaysBytes + _sentBefore / 2) return false;
        ref Answer last = ref _answers[number & (Answers.Count - 1)];
        isAgain = last.IsSet && last.Number == number;
        if (isAgain && nowUs - last.Us < Math.Max(roundTripUs * 3 / 4, MinimumAgainUs)) return false;
        last = new() { IsSet = true, Number = number, Us = nowUs };
        return true;
    }

    /// <summary>Half of it is kept for what is asked for.</summary>
    public bool HasRoomToForesee(long nowUs)
    {
        Turn(nowUs);
        return _resent < (AlwaysBytes + _sentBefore / 2) / 2;
    }

    public void Resent(int bytes) => _resent += bytes;

    void Turn(long nowUs)
    {
        if (nowUs - _windowStartUs < WindowUs) return;
        _sentBefore = nowUs - _windowStartUs < 2 * WindowUs ? _sent : 0;
        (_sent, _resent, _windowStartUs) = (0, 0, nowUs);
    }

    struct Answer
    {
        public bool IsSet;
        public ushort Number;
        public long Us;
    }

    [InlineArray(Count)]
    struct Answers
    {
        public const int Count = 64;
        Answer _first;
    }
}
