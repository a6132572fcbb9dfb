using System.Text.RegularExpressions;

namespace Guichet.House.Tests.Homes;

/// <param name="Pattern">Literal text of a line of code.</param>
/// <param name="Searched">Where it is looked for.</param>
/// <param name="Homes">The only places that may say it; empty for nowhere.</param>
internal sealed record Home(string Pattern, IReadOnlyList<Glob> Searched, IReadOnlyList<Glob> Homes)
{
    // A pattern that begins with a letter begins a word: "fetch(" is not in "refetch(".
    private readonly Regex _expression = new((char.IsLetter(Pattern[0]) ? @"(?<!\w)" : "") + Regex.Escape(Pattern), RegexOptions.CultureInvariant);

    /// <summary>The table, <c>pattern | searched | homes</c> a line; <c>#</c> begins a comment.</summary>
    public static IReadOnlyList<Home> Read(string text) =>
        [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#').Select(ReadLine)];

    public bool IsBrokenBy(string path, string code) =>
        Searched.Any(glob => glob.Matches(path)) && !Homes.Any(glob => glob.Matches(path))
        && _expression.IsMatch(code);

    private static Home ReadLine(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        return parts is [{ Length: > 0 } pattern, { Length: > 0 } searched, var homes]
            ? new Home(pattern, Globs(searched), Globs(homes))
            : throw new FormatException($"homes.txt wants 'pattern | searched | homes': {line}");
    }

    private static Glob[] Globs(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(glob => glob != "nowhere").Select(glob => new Glob(glob))];
}
