using Guichet.Protocols.Payloads;

namespace Guichet.Fuzz.Targets;

/// <summary>Redundant audio data.</summary>
internal sealed class RedTarget : Target
{
    public override string Name => "red";

    public override IReadOnlyList<string> Folders => [];

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        [0x6F, 0x78, 0x01, 0x02],
        [0xEF, 0x0F, 0x00, 0x02, 0x6F, 0x78, 0x01, 0x78, 0x02, 0x03],
        [0xEF, 0x1E, 0x00, 0x01, 0xEF, 0x0F, 0x00, 0x02, 0x6F, 0x01, 0x78, 0x02, 0x78, 0x03, 0x04],
    ];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        if (!RedPayload.TryRead(input, out var red))
        {
            return 0;
        }

        Promise(red.Copies <= RedPayload.MaximumCopies, "copies are few");
        Promise(!red.Primary.IsEmpty && red.PrimaryAt + red.Primary.Length == input.Length, "the primary goes to the end");
        var length = 1 + (4 * red.Copies) + red.Primary.Length;
        var lengths = 0;
        for (var i = 0; i < red.Copies; i++)
        {
            var copy = red[i];
            Promise(copy.TimestampOffset is >= 0 and < 1 << 14 && copy.Data.Length < 1 << 10, "fields have their width");
            length += copy.Data.Length;
            lengths = (lengths * 17 + Math.Min(copy.Data.Length, 16)) % 4096;
        }

        Promise(length == input.Length, "the parts make up the whole");
        return Tell(red.Copies, red.PrimaryType, Math.Min(red.Primary.Length, 64), lengths);
    }
}
