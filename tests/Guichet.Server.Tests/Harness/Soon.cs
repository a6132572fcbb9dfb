using System.Diagnostics;

namespace Guichet.Server.Tests.Harness;

/// <summary>For what the server does by itself a moment later.</summary>
public static class Soon
{
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan _beat = TimeSpan.FromMilliseconds(50);

    /// <summary>Asks again until it is true; fails with what was seen last.</summary>
    public static async Task<T> Is<T>(Func<Task<T>> ask, Func<T, bool> wanted)
    {
        var started = Stopwatch.GetTimestamp();
        using var timer = new PeriodicTimer(_beat);
        var seen = await ask();
        while (!wanted(seen))
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < _longest, $"not seen in {_longest}: {seen}");
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
            seen = await ask();
        }

        return seen;
    }
}
