namespace Guichet.Server.Doctor;

internal enum Verdict
{
    Ok,

    /// <summary>It works, though not for everybody or not for long.</summary>
    Warn,

    /// <summary>It does not work.</summary>
    Fail,
}

/// <param name="Text">What was found, and what to do about it.</param>
internal sealed record Finding(Verdict Verdict, string What, string Text)
{
    public static Finding Ok(string what, string text) => new(Verdict.Ok, what, text);

    public static Finding Warn(string what, string text) => new(Verdict.Warn, what, text);

    public static Finding Fail(string what, string text) => new(Verdict.Fail, what, text);
}
