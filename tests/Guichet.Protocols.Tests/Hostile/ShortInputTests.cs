using Guichet.Fuzz;

namespace Guichet.Protocols.Tests.Hostile;

public sealed class ShortInputTests
{
    public static TheoryData<string> Targets => [.. Target.All.Select(target => target.Name)];

    /// <summary>The first thing that broke other C# stacks: no least length before the first octets were read.</summary>
    [Theory, MemberData(nameof(Targets))]
    public void Input_OfAnyLengthAndFirstOctet_BreaksNothing(string name)
    {
        var target = Target.All.Single(one => one.Name == name);
        var input = new byte[64];
        foreach (byte filling in new byte[] { 0x00, 0x01, 0x7F, 0x80, 0xFF })
        {
            for (var first = 0; first < 256; first++)
            {
                input.AsSpan().Fill(filling);
                input[0] = (byte)first;
                for (var length = 0; length <= input.Length; length++)
                {
                    target.Run(input.AsSpan(0, length));
                }
            }
        }
    }

    /// <summary>Each 16-bit word of a good input in turn says each telling length.</summary>
    [Theory, MemberData(nameof(Targets))]
    public void Input_WithAnyWordReplaced_BreaksNothing(string name)
    {
        var target = Target.All.Single(one => one.Name == name);
        foreach (var seed in target.Seeds)
        {
            var input = (byte[])seed.Clone();
            for (var at = 0; at + 1 < input.Length; at++)
            {
                foreach (var word in new ushort[] { 0, 1, 2, 3, 4, 0x7FFF, 0x8000, 0xFFFC, 0xFFFF })
                {
                    (input[at], input[at + 1]) = ((byte)(word >> 8), (byte)(word & 0xFF));
                    target.Run(input);
                    (input[at], input[at + 1]) = (seed[at], seed[at + 1]);
                }
            }
        }
    }

    [Theory, MemberData(nameof(Targets))]
    public void Input_CutAnywhere_BreaksNothing(string name)
    {
        var target = Target.All.Single(one => one.Name == name);
        foreach (var seed in target.Seeds)
        {
            for (var length = 0; length < seed.Length; length++)
            {
                target.Run(seed.AsSpan(0, length));
            }
        }
    }
}
