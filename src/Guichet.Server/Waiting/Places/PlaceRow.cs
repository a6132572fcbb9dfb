using Guichet.Domain.Companions;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Domain.Rooms;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Guichet.Server.Waiting.Places;

/// <param name="StartsAt">When the appointment begins.</param>
/// <param name="CallId">The appointment's call from the beginning; in a queue the call that admission made.</param>
/// <param name="CompanionId">Who comes along to the appointment; null for its customer.</param>
internal sealed record KeptAim(Guid? TeamId, Guid? SpecialistId, Instant? StartsAt, Guid? CallId, Guid? CompanionId = null, CompanionKind? Companion = null)
{
    public Appointed? Appointment(Guid? id) => id is { } appointment ? new Appointed(appointment, CallId!.Value, StartsAt!.Value)
    {
        Companion = CompanionId is { } along ? new ComesAlong(along, Companion!.Value) : null,
    } : null;
}

/// <param name="MetAt">When the customer came into the call; written with the end.</param>
/// <param name="Message">What the desk said when it declined.</param>
internal sealed record KeptCourse(Guid? AdmittedBy, Instant? AdmittedAt, Instant? MetAt, string? Message);

/// <summary>A customer's number or address for as long as they wait, and what they were told there; neither for whoever is told by their appointment.</summary>
internal sealed record KeptReach(string? Phone, string? Email, bool TellNext, Instant? NextAt, Instant? TurnAt, bool CameBack)
{
    public static KeptReach None { get; } = new(null, null, false, null, null, false);

    public static KeptReach Of(PlaceReach reach) => new(reach.Phone, reach.Email, reach.TellNext, reach.NextAt, reach.TurnAt, reach.CameBack);

    public PlaceReach? Read() => Phone is null && Email is null && TurnAt is null ? null
        : new PlaceReach(Phone, Email) { TellNext = TellNext, NextAt = NextAt, TurnAt = TurnAt, CameBack = CameBack };
}

/// <summary>A place in line as it outlasts a restart.</summary>
internal sealed class PlaceRow : IBelongsToOrganisation
{
    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public Guid? AppointmentId { get; set; }

    public KeptAim Aim { get; set; } = new(null, null, null, null);

    public PlaceVisitor Visitor { get; set; } = new("", null, null);

    public Instant EnteredAt { get; set; }

    public PlaceState State { get; set; }

    public KeptCourse Course { get; set; } = new(null, null, null, null);

    /// <summary>Nothing of it is left when the place is over.</summary>
    public KeptReach Reach { get; set; } = KeptReach.None;

    public Instant? EndedAt { get; set; }

    /// <summary>The last device check, whole, as JSON.</summary>
    public string? Check { get; set; }

    /// <summary>When its customer was erased; null before.</summary>
    public Instant? ErasedAt { get; set; }

    internal void Erase(Instant now) =>
        (Visitor, Course, Reach, Check, ErasedAt) = (new PlaceVisitor("", null, null), Course with { Message = null }, KeptReach.None, null, ErasedAt ?? now);

    internal void Take(Place place, Instant now)
    {
        AppointmentId = place.Aim.Appointment?.AppointmentId;
        Aim = new KeptAim(place.Aim.TeamId, place.Aim.SpecialistId, place.Aim.Appointment?.Start, place.CallId, place.Companion?.CompanionId, place.Companion?.Kind);
        (Visitor, EnteredAt, State) = (place.Visitor, place.EnteredAt, place.State);
        Course = new KeptCourse(place.Admission?.SpecialistId, place.Admission?.At, place.MetAt, place.Message);
        Reach = place is { IsOpen: true, Reach: { } reach } ? KeptReach.Of(reach) : KeptReach.None;
        EndedAt = place.IsOpen ? null : EndedAt ?? now;
    }

    /// <summary>As somebody out of touch: nobody's connection outlives the process.</summary>
    internal Place Read(Instant lostAt) => new(
        Id,
        new PlaceAim(Aim.TeamId, Aim.SpecialistId, Aim.Appointment(AppointmentId)),
        Visitor, EnteredAt, null, lostAt)
    {
        State = State,
        Admission = Course.AdmittedBy is { } by ? new Admission(by, Aim.CallId!.Value, Course.AdmittedAt!.Value) : null,
        Message = Course.Message,
        Check = KeptPlaces.ReadCheck(this)?.Verdict.ToDomain(),
        Reach = Reach.Read(),
    };
}

/// <summary>What was said at a place.</summary>
internal sealed class PlaceChatRow : IBelongsToOrganisation
{
    public required Guid OrganisationId { get; init; }

    public required Guid PlaceId { get; init; }

    /// <summary>1, 2, 3... within the place.</summary>
    public required long Number { get; init; }

    public required string ClientId { get; init; }

    public required bool FromDesk { get; init; }

    public required string Name { get; init; }

    public required string Text { get; init; }

    public required Instant SentAt { get; init; }
}

internal sealed class PlaceMapping : IEntityTypeConfiguration<PlaceRow>
{
    public void Configure(EntityTypeBuilder<PlaceRow> builder)
    {
        builder.ToTable("Places");
        builder.ComplexProperty(row => row.Aim, aim => aim.Property(one => one.Companion).HasConversion<string>().HasMaxLength(16));
        builder.ComplexProperty(row => row.Visitor, visitor => visitor.Property(one => one.Name).HasMaxLength(DisplayName.Longest));
        builder.ComplexProperty(row => row.Course);
        builder.ComplexProperty(row => row.Reach, reach =>
        {
            reach.Property(one => one.Phone).HasMaxLength(20);
            reach.Property(one => one.Email).HasMaxLength(254);
        });
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(row => new { row.OrganisationId, row.State, row.EndedAt });
        builder.HasIndex(row => row.AppointmentId);
        builder.HasIndex(row => new { row.OrganisationId, row.EndedAt });
        builder.HasMany<Consent>().WithOne().HasForeignKey(consent => consent.PlaceId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<PlaceChatRow>().WithOne().HasForeignKey(row => row.PlaceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlaceChatMapping : IEntityTypeConfiguration<PlaceChatRow>
{
    public void Configure(EntityTypeBuilder<PlaceChatRow> builder)
    {
        builder.ToTable("PlaceChat");
        builder.HasKey(row => new { row.PlaceId, row.Number });
        builder.Property(row => row.ClientId).HasMaxLength(ChatText.LongestClientId);
        builder.Property(row => row.Name).HasMaxLength(DisplayName.Longest);
        builder.Property(row => row.Text).HasMaxLength(ChatText.Longest);

        // Saying the same thing again, because no answer came, is harmless.
        builder.HasIndex(row => new { row.PlaceId, row.FromDesk, row.ClientId }).IsUnique();
    }
}
