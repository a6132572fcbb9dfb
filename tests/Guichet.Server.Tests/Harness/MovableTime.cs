namespace Guichet.Server.Tests.Harness;

/// <summary>The real clock, moved ahead by the test. Timers and timestamps run as they do.</summary>
public sealed class MovableTime : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Advance(TimeSpan by) => _ahead += by;
}
