namespace Guichet.Server.Journal;

/// <summary>How many facts a reader is given at once: as many as it acts on in some hundredths of a second. While it does nobody else writes for the
/// organisation, so that whoever books waits for it.</summary>
internal sealed class JournalPace
{
    public const int Most = 100;

    /// <summary>What each step costs anyhow makes fewer not worth it.</summary>
    public const int Fewest = 20;

    private static readonly TimeSpan Long = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(12);

    /// <summary>For the next step.</summary>
    public int Facts { get; private set; } = Fewest;

    /// <summary>A step with so many took so long.</summary>
    public void Took(TimeSpan time) => Facts = time > Long ? Math.Max(Fewest, Facts / 2) : time < Short ? Math.Min(Most, Facts * 2) : Facts;
}
