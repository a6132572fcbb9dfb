using System.Text.RegularExpressions;

namespace Guichet.House.Tests.Homes;

/// <summary>A path pattern: <c>*</c> within a folder, <c>**</c> through folders.</summary>
internal sealed class Glob(string pattern)
{
    private readonly Regex _expression = new(
        "^" + Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal) + "$",
        RegexOptions.CultureInvariant);

    public bool Matches(string path) => _expression.IsMatch(path);
}
