namespace Guichet.Fuzz;

/// <summary>One parser under fire.</summary>
public abstract class Target
{
    /// <summary>As on the command line, and the folder of its crash inputs.</summary>
    public abstract string Name { get; }

    /// <summary>Where the published inputs of this kind lie, below the folder of test inputs.</summary>
    public abstract IReadOnlyList<string> Folders { get; }

    /// <summary>Well-formed inputs of our own, so that a run needs no files.</summary>
    public abstract IReadOnlyList<byte[]> Seeds { get; }

    /// <summary>Words that this parser looks for; mutation strews them in.</summary>
    public virtual IReadOnlyList<byte[]> Dictionary => [];

    /// <summary>
    /// Parses the input and walks all that came of it. Throws for every promise broken: an exception of the parser, or a
    /// <see cref="BrokenPromiseException"/> of ours.
    /// </summary>
    /// <returns>What the parser made of it, in brief: an input with a new answer is worth keeping.</returns>
    public abstract ulong Run(ReadOnlySpan<byte> input);

    /// <summary>Mends lengths and marks after a mutation, so that half of the inputs get past the first check.</summary>
    public virtual void Mend(Span<byte> input)
    {
    }

    public static IReadOnlyList<Target> All { get; } =
    [
        new Targets.StunTarget(), new Targets.RtpTarget(), new Targets.RtcpTarget(), new Targets.PayloadTarget(), new Targets.RedTarget(), new Targets.DependencyTarget(),
        new Targets.SdpTarget(), new Targets.FragmentTarget(), new Targets.FrameTarget(),
    ];

    /// <summary>Joins a few numbers to one answer.</summary>
    protected static ulong Tell(params ReadOnlySpan<int> numbers)
    {
        var answer = 14695981039346656037UL;
        foreach (var number in numbers)
        {
            answer = unchecked((answer ^ (uint)number) * 1099511628211UL);
        }

        return answer;
    }

    protected static void Promise(bool kept, string promise)
    {
        if (!kept)
        {
            throw new BrokenPromiseException(promise);
        }
    }
}

/// <summary>The parser did not throw, but what it said cannot be true.</summary>
public sealed class BrokenPromiseException(string promise) : Exception(promise);
