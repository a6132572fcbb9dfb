namespace Guichet.House.Tests.Words;

/// <summary>The words of the trade are decided once, in <c>docs/words.md</c>, each in a row of its table.</summary>
internal sealed class DecidedWords : Rule
{
    private static readonly string[] Wanted =
    [
        "Organisation", "Team", "Specialist", "Customer", "Call", "Room", "Participant", "Seat", "Link", "Session", "Event", "Fact", "Journal",
        "Channel", "Appointment", "Slot", "WaitingSpace", "Recording", "Snapshot", "Annotation", "Pointer", "Consent", "Incident", "Availability",
        "PlannedDowntime", "Worker", "Router", "Transport", "Producer", "Consumer", "Recorder", "Problem", "Drop reason",
    ];

    public override IReadOnlyList<Broken> Examples =>
    [
        new("docs/words.md"),
        new("docs/words.md Room", ("docs/words.md", "| Organisation | a company |\n")),
    ];

    public override IEnumerable<Offence> Find(Tree tree)
    {
        var page = tree.Files.FirstOrDefault(file => file.Path == "docs/words.md");
        return page is null
            ? [new Offence("docs/words.md", "is missing")]
            : Wanted.Where(word => !page.Text.Contains($"| {word} |", StringComparison.Ordinal))
                .Select(word => new Offence($"docs/words.md {word}", "has no row in the table"));
    }
}
