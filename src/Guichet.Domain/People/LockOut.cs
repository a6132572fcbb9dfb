using NodaTime;

namespace Guichet.Domain.People;

/// <summary>Wrong passwords in a row lock an account for a while: the rule alone, the account is kept elsewhere.</summary>
/// <param name="Failures">Wrong passwords since the last right one or the last lock.</param>
/// <param name="Until">When the lock opens; null when there is none.</param>
public readonly record struct LockOut(int Failures, Instant? Until)
{
    public bool IsLocked(Instant now) => Until > now;

    public LockOut Failed(Instant now, int allowed, Duration time) =>
        Failures + 1 >= allowed ? new LockOut(0, now + time) : this with { Failures = Failures + 1 };
}
