using Guichet.Domain.Calls;

namespace Guichet.Domain.Messages;

/// <param name="Name">On one line, at most <see cref="LeftOut.LongestName"/> signs; empty when it came without one.</param>
/// <param name="Bytes">Of the file, to a few.</param>
public sealed record LeftOutFile(string Name, long Bytes);

/// <summary>What came with an e-mail and was not kept, so that the desk can ask for it.</summary>
/// <param name="Files">The first of them.</param>
/// <param name="More">How many there were besides.</param>
public sealed record LeftOut(IReadOnlyList<LeftOutFile> Files, int More)
{
    public const int LongestName = 80;
    public const int MostFiles = 10;

    // An ending tells more than a middle.
    private const int KeptEnd = 16;

    /// <summary>Null when nothing was left out.</summary>
    /// <param name="files">Names as a stranger's program wrote them.</param>
    public static LeftOut? Of(IReadOnlyList<(string Name, long Bytes)> files) =>
        files.Count == 0 ? null : new LeftOut([.. files.Take(MostFiles).Select(file => new LeftOutFile(Clean(file.Name), file.Bytes))], Math.Max(0, files.Count - MostFiles));

    // Some programs send the folder too. Nothing that turns or breaks the line is kept: "photo[turned]gpj.exe" is to read as what it is.
    private static string Clean(string name)
    {
        var line = OneLine.Clean(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]) ?? "";
        return line.Length <= LongestName ? line : $"{Whole(line[..(LongestName - KeptEnd - 1)])}…{Whole(line[^KeptEnd..])}";
    }

    // Not half of a sign of two.
    private static string Whole(string cut) => cut[(char.IsLowSurrogate(cut[0]) ? 1 : 0)..(char.IsHighSurrogate(cut[^1]) ? ^1 : ^0)];
}
