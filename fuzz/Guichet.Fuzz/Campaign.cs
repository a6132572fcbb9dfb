namespace Guichet.Fuzz;

/// <summary>An input that broke a parser, and how.</summary>
public sealed record Crash(byte[] Input, Exception Cause);

/// <summary>Throws mutated inputs at one parser; keeps those that it answered in a new way and mutates them further.</summary>
public sealed class Campaign
{
    private const int MostKept = 4096;

    private readonly Target _target;
    private readonly Mutator _mutator;
    private readonly List<byte[]> _inputs;
    private readonly HashSet<ulong> _answers = [];
    private readonly byte[] _buffer;

    /// <param name="inputs">Beside the target's own seeds.</param>
    public Campaign(Target target, int seed, IEnumerable<byte[]> inputs, int maximumLength = 8192)
    {
        _target = target;
        _buffer = new byte[maximumLength];
        _mutator = new Mutator(seed, target.Dictionary, maximumLength);
        _inputs = [.. target.Seeds, .. inputs];
    }

    /// <summary>Inputs tried so far.</summary>
    public long Tries { get; private set; }

    /// <summary>Different answers seen.</summary>
    public int Answers => _answers.Count;

    /// <summary>Every input as it is; the first that breaks the parser, or null.</summary>
    public Crash? TrySeeds() => _inputs.ToArray().Select(input => Try(input)).FirstOrDefault(crash => crash is not null);

    /// <summary>So many mutated inputs; the first that breaks the parser, or null.</summary>
    public Crash? Run(int tries)
    {
        for (; tries > 0; tries--)
        {
            var length = _mutator.Mutate(Pick(), Pick(), _buffer);
            var input = _buffer.AsSpan(0, length);
            if (_mutator.Choose(2) == 0)
            {
                _target.Mend(input);
            }

            if (Try(input) is { } crash)
            {
                return crash;
            }
        }

        return null;
    }

    private byte[] Pick() => _inputs[_mutator.Choose(_inputs.Count)];

    private Crash? Try(ReadOnlySpan<byte> input)
    {
        Tries++;
        try
        {
            if (_answers.Add(_target.Run(input)) && _inputs.Count < MostKept)
            {
                _inputs.Add(input.ToArray());
            }

            return null;
        }
        catch (Exception cause)
        {
            return new Crash(input.ToArray(), cause);
        }
    }
}
