namespace Guichet.House.Tests;

/// <summary>The list of what may break a rule, a reason on each line. It may only shrink: a line that nothing needs fails.</summary>
internal static class HouseExceptions
{
    public static readonly IReadOnlyList<Excused> All = Read(File.ReadAllText(
        Path.Combine(Tree.FindRoot(), "tests", "Guichet.House.Tests", "exceptions.txt")));

    /// <summary>One exception a line, <c>rule | subject | reason</c>; <c>#</c> begins a comment.</summary>
    public static IReadOnlyList<Excused> Read(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(ReadLine)];

    /// <summary>What is wrong: offences without an exception, then exceptions without an offence.</summary>
    public static IReadOnlyList<string> Judge(string rule, IEnumerable<Offence> offences, IEnumerable<Excused> excused)
    {
        var open = excused.Where(line => line.Rule == rule).Select(line => line.Subject).ToHashSet();
        var found = offences.ToList();
        var unused = open.Except(found.Select(offence => offence.Subject));
        return
        [
            .. found.Where(offence => !open.Contains(offence.Subject)).Select(offence => $"{offence.Subject}: {offence.Detail}"),
            .. unused.Select(subject => $"{subject}: no longer breaks the rule; take the line out of exceptions.txt"),
        ];
    }

    private static Excused ReadLine(string line)
    {
        var parts = line.Split('|', 3, StringSplitOptions.TrimEntries);
        return parts is [var rule, var subject, { Length: > 20 } reason]
            ? new Excused(rule, subject, reason)
            : throw new FormatException($"exceptions.txt wants 'rule | subject | reason in a sentence': {line}");
    }
}

internal sealed record Excused(string Rule, string Subject, string Reason);
