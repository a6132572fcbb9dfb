using System.Text;
using Guichet.Domain.Calendars;
using NodaTime;

namespace Guichet.Domain.Tests.Calendars;

public sealed class CalendarFileTests
{
    private static readonly CalendarEntry Entry = new()
    {
        Uid = Guid.Parse("0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000"),
        Sequence = 3,
        Start = Instant.FromUtc(2027, 3, 28, 0, 30),
        End = Instant.FromUtc(2027, 3, 28, 1, 0),
        Stamp = Instant.FromUtc(2026, 11, 22, 17, 5, 9),
        Summary = "Boiler",
        Address = new Uri("https://desk.example/j#secret_A-1"),
        Organiser = new CalendarPerson("Acme", "hello@acme.example"),
        Attendee = new CalendarPerson("Zoé", "zoe@example.org"),
    };

    [Fact]
    public void Write_ARequest_IsWhatTheStandardAsksFor() => Assert.Equal(
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Guichet//Appointments//EN", "CALSCALE:GREGORIAN", "METHOD:REQUEST", "BEGIN:VEVENT",
            "UID:0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000", "SEQUENCE:3", "DTSTAMP:20261122T170509Z", "DTSTART:20270328T003000Z", "DTEND:20270328T010000Z",
            "SUMMARY:Boiler", "LOCATION:https://desk.example/j#secret_A-1", "URL:https://desk.example/j#secret_A-1",
            "ORGANIZER;CN=\"Acme\":mailto:hello@acme.example",
            "ATTENDEE;CN=\"Zoé\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:zoe@example.org",
            "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT", "END:VCALENDAR",
        ],
        Unfolded(CalendarFile.Write(CalendarMethod.Request, Entry)));

    [Fact]
    public void Write_Cancelling_FreesTheTimeUnderTheSameUid()
    {
        var lines = Unfolded(CalendarFile.Write(CalendarMethod.Cancel, Entry with { Sequence = 4 }));

        Assert.All(
            (string[])["METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:4", "UID:0190aaaa-bbbb-7ccc-8ddd-eeeeffff0000"],
            line => Assert.Contains(line, lines));
        Assert.Contains(lines, line => line.StartsWith("ATTENDEE;", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Published_NamesNoAttendee() =>
        Assert.DoesNotContain(Unfolded(CalendarFile.Write(CalendarMethod.Publish, Entry)), line => line.StartsWith("ATTENDEE", StringComparison.Ordinal));

    [Theory]
    [InlineData("a, b; c\\d", "a\\, b\\; c\\\\d")]
    [InlineData("one\r\ntwo\nthree", "one\\ntwo\\nthree")]
    [InlineData("x\r\nEND:VEVENT\rATTENDEE:mailto:eve@example.org", "x\\nEND:VEVENT\\nATTENDEE:mailto:eve@example.org")]
    [InlineData("bell\a and \u202Eturned", "bell and turned")]
    public void Write_Text_CannotLeaveItsLine(string given, string written) => Assert.Contains(
        $"SUMMARY:{written}", Unfolded(CalendarFile.Write(CalendarMethod.Publish, Entry with { Summary = given })));

    [Fact]
    public void Write_NamesAndAddresses_CannotLeaveTheirParameter()
    {
        var person = new CalendarPerson("O\"Neil;^\r\nX:1", "a:b;c\r\n@example.org");

        var lines = Unfolded(CalendarFile.Write(CalendarMethod.Request, Entry with { Attendee = person }));

        Assert.Contains(lines, line => line.StartsWith("ATTENDEE;CN=\"O^'Neil;^^^nX:1\";", StringComparison.Ordinal)
            && line.EndsWith(":mailto:a%3Ab%3Bc%0D%0A@example.org", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zoe.o'neil+rdv_1-2@example.org", "zoe.o'neil+rdv_1-2@example.org")]
    [InlineData("!$*~@example.org", "!$*~@example.org")]
    [InlineData("a%b/c?d#e&f=g@example.org", "a%25b%2Fc%3Fd%23e%26f%3Dg@example.org")]
    [InlineData("zoé@example.org", "zo%C3%A9@example.org")]
    public void Write_AnAddress_IsTheOneThatTheMailGoesTo(string given, string written) => Assert.Contains(
        Unfolded(CalendarFile.Write(CalendarMethod.Request, Entry with { Attendee = new CalendarPerson("Zoé", given) })),
        line => line.EndsWith($":mailto:{written}", StringComparison.Ordinal) && line.StartsWith("ATTENDEE;", StringComparison.Ordinal));

    [Fact]
    public void Write_WhoHasNoAddress_IsNotWrittenTo() => Assert.Contains(
        "ORGANIZER;CN=\"Acme\":invalid:nomail",
        Unfolded(CalendarFile.Write(CalendarMethod.Publish, Entry with { Organiser = new CalendarPerson("Acme", null) })));

    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("👩‍🚀")]
    public void Write_LongText_IsFoldedAtSeventyFiveOctetsAndReadsTheSame(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 300));

        var file = CalendarFile.Write(CalendarMethod.Publish, Entry with { Summary = text });

        var lines = file.Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.True(lines.Count(line => Encoding.UTF8.GetByteCount(line) >= 72) > 3);
        Assert.All(lines, line => Assert.Equal(line, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
        Assert.Contains($"SUMMARY:{text}", Unfolded(file));
    }

    [Fact]
    public void Feed_OfSeveral_HasANameAndAnEntryForEach()
    {
        var lines = Unfolded(CalendarFile.Feed("Camille, Acme", [Entry, Entry with { Uid = Guid.Empty }]));

        Assert.Contains("X-WR-CALNAME:Camille\\, Acme", lines);
        Assert.Equal(2, lines.Count(line => line == "BEGIN:VEVENT"));
    }

    // As a reader does (RFC 5545 section 3.1): every line ends in CR LF, and a fold is taken out before anything is read.
    private static string[] Unfolded(string file)
    {
        Assert.EndsWith("\r\n", file, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', file.Replace("\r\n", "", StringComparison.Ordinal));
        return file[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
    }
}
