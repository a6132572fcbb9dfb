using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Scenarios;

/// <summary>That a customer agreed to something, or took it back (A26). Each time that it was said is a row, with the words that they read; the last one holds.</summary>
public sealed class Consent : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid ScenarioId { get; init; }

    /// <summary>Which <see cref="AskedConsent"/>.</summary>
    public required Guid AskedId { get; init; }

    public required int Version { get; init; }

    /// <summary>False: they took it back.</summary>
    public required bool Given { get; init; }

    public required string Text { get; init; }

    /// <summary>Of the text.</summary>
    public required string Language { get; init; }

    public Guid? AppointmentId { get; init; }

    /// <summary>The place in line at which it was said; null on the appointment's page.</summary>
    public Guid? PlaceId { get; init; }

    public required Instant At { get; init; }

    /// <summary>Those that hold: the last word on each question, where it is yes.</summary>
    /// <param name="said">In any order.</param>
    public static IReadOnlyList<Consent> Standing(IEnumerable<Consent> said) =>
        [.. said.GroupBy(one => one.AskedId).Select(words => words.MaxBy(one => (one.At, one.Id))!).Where(one => one.Given)];
}
