using System.Text;

namespace Guichet.Testing.Layers;

/// <summary>One packet's dependency descriptor.</summary>
/// <param name="Kind">Index into the shape's kinds.</param>
public sealed record DescribedPacket(bool Starts, bool Ends, int Kind, ushort Number)
{
    public bool WithStructure { get; init; }

    /// <summary>A bit for each target, the first in the lowest.</summary>
    public int? ActiveTargets { get; init; }

    public string? Indications { get; init; }

    public IReadOnlyList<int>? References { get; init; }

    public IReadOnlyList<int>? Chains { get; init; }
}

/// <summary>Writes dependency descriptors as the AV1 payload format's appendix A says, bit by bit: slow, and nothing in common with
/// the reader.</summary>
public static class DescriptorWriter
{
    public static byte[] Write(LayeredShape shape, DescribedPacket packet, int firstId = 0)
    {
        var bits = new StringBuilder();
        bits.Append(Flag(packet.Starts)).Append(Flag(packet.Ends)).Append(Bits((firstId + packet.Kind) % 64, 6)).Append(Bits(packet.Number, 16));
        if (packet.WithStructure || packet.ActiveTargets is not null || packet.Indications is not null || packet.References is not null || packet.Chains is not null)
        {
            bits.Append(Flag(packet.WithStructure)).Append(Flag(packet.ActiveTargets is not null)).Append(Flag(packet.Indications is not null));
            bits.Append(Flag(packet.References is not null)).Append(Flag(packet.Chains is not null));
            bits.Append(packet.WithStructure ? Structure(shape, firstId) : "");
            bits.Append(packet.ActiveTargets is { } active ? Bits(active, shape.Targets) : "").Append(Indications(packet.Indications ?? ""));
            bits.Append(packet.References is { } references ? Own(references) : "");
            bits.Append(string.Concat((packet.Chains ?? []).Select(chain => Bits(chain, 8))));
        }

        bits.Append('0', (8 - (bits.Length % 8)) % 8);
        return [.. bits.ToString().Chunk(8).Select(octet => Convert.ToByte(new string(octet), 2))];
    }

    private static string Structure(LayeredShape shape, int firstId)
    {
        var bits = new StringBuilder(Bits(firstId, 6)).Append(Bits(shape.Targets - 1, 5));
        foreach (var (kind, next) in shape.Kinds.Zip(shape.Kinds.Skip(1)))
        {
            bits.Append(next.Spatial > kind.Spatial ? "10" : next.Temporal > kind.Temporal ? "01" : "00");
        }

        bits.Append("11");
        foreach (var kind in shape.Kinds)
        {
            bits.Append(Indications(kind.Indications));
        }

        foreach (var kind in shape.Kinds)
        {
            bits.Append(string.Concat(kind.References.Select(reference => "1" + Bits(reference - 1, 4)))).Append('0');
        }

        bits.Append(OneOf(shape.Chains, shape.Targets + 1));
        if (shape.Chains > 0)
        {
            bits.Append(string.Concat(shape.ProtectedBy.Select(chain => OneOf(chain, shape.Chains))));
            bits.Append(string.Concat(shape.Kinds.SelectMany(kind => kind.Chains).Select(chain => Bits(chain % 16, 4))));
        }

        bits.Append(Flag(shape.Sizes.Count > 0));
        return bits.Append(string.Concat(shape.Sizes.Select(size => Bits(size.Width - 1, 16) + Bits(size.Height - 1, 16)))).ToString();
    }

    private static string Own(IReadOnlyList<int> references) =>
        string.Concat(references.Select(reference => reference <= 16 ? "01" + Bits(reference - 1, 4) : reference <= 256 ? "10" + Bits(reference - 1, 8) : "11" + Bits(reference - 1, 12))) + "00";

    private static string Indications(string symbols) => string.Concat(symbols.Select(symbol => Bits("-DSR".IndexOf(symbol, StringComparison.Ordinal), 2)));

    /// <summary>ns(n): the first values take a bit less.</summary>
    private static string OneOf(int value, int values)
    {
        var width = 0;
        while (values >> width != 0)
        {
            width++;
        }

        var shorter = (1 << width) - values;
        return value < shorter ? Bits(value, width - 1) : Bits((value + shorter) >> 1, width - 1) + Bits((value + shorter) & 1, 1);
    }

    private static string Flag(bool set) => set ? "1" : "0";

    private static string Bits(int value, int count) => count == 0 ? "" : Convert.ToString(value, 2).PadLeft(count, '0')[^count..];
}
