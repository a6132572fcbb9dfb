namespace Guichet.House.Tests;

/// <summary>One never of the house: finds what breaks it, and carries the proof that it does.</summary>
internal abstract class Rule
{
    /// <summary>Names the rule in <c>exceptions.txt</c> and in the test list.</summary>
    public string Name => GetType().Name;

    public abstract IEnumerable<Offence> Find(Tree tree);

    /// <summary>Small trees that break the rule; each must be found, or the rule is blind.</summary>
    public abstract IReadOnlyList<Broken> Examples { get; }

    public sealed override string ToString() => Name;
}

/// <param name="Subject">What an exception would name: a path, or a path and a member.</param>
/// <param name="Detail">For the reader: what was found and what is allowed.</param>
internal sealed record Offence(string Subject, string Detail);

/// <param name="Subject">What the rule must find.</param>
internal sealed record Broken(string Subject, params (string Path, string Text)[] Files)
{
    public Tree Tree => new([.. Files.Select(file => new SourceFile(file.Path, file.Text))]);
}
