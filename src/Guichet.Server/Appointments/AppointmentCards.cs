using Guichet.Domain.Appointments;
using Guichet.Domain.Calendars;
using Guichet.Domain.Organisations;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <summary>What a page, a message or a calendar tells an appointment's customer.</summary>
/// <param name="SpecialistZone">Where the specialist works: the zone to name while the customer's own is not known.</param>
/// <param name="Link">The customer's, whole.</param>
internal sealed record AppointmentCard(
    Appointment Appointment, string OrganisationName, string SpecialistName, string TypeName, string SpecialistZone, string Link)
{
    /// <summary>What it is about, for a heading.</summary>
    public string Heading => Appointment.Subject.Topic.Title ?? TypeName;

    /// <summary>For the customer's calendar.</summary>
    /// <param name="organiserEmail">Where an answer goes; null when nobody reads answers.</param>
    public CalendarEntry Entry(Instant stamp, string? organiserEmail) => new()
    {
        Uid = Appointment.Id,
        Sequence = Appointment.Version,
        Start = Appointment.Time.Start,
        End = Appointment.Time.End,
        Stamp = stamp,
        Summary = $"{Heading} · {OrganisationName}",
        Description = $"{SpecialistName} · {OrganisationName}\n{Link}",
        Address = new Uri(Link),
        Organiser = new CalendarPerson(OrganisationName, organiserEmail),
        Attendee = Appointment.Subject.Customer is { Email: { } email } customer ? new CalendarPerson(customer.Name ?? email, email) : null,
        Cancelled = Appointment.State is AppointmentState.Cancelled,
    };
}

/// <summary>Reads what a customer is told. Whoever asks has proved that they may.</summary>
internal sealed class AppointmentCards(GuichetDb db, CallLinkWriter links)
{
    /// <param name="origin">The server's address as the customer reaches it.</param>
    public async Task<AppointmentCard?> Read(Guid appointmentId, string origin, CancellationToken ct)
    {
        var found = await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == appointmentId, ct);
        if (found is not { CallId: { } callId })
        {
            return null;
        }

        var organisation = await db.Set<Organisation>().Select(row => row.Name).SingleAsync(ct);
        var specialist = await db.Set<Person>().Where(row => row.Id == found.SpecialistId).Select(row => row.Name).SingleAsync(ct);
        var type = await db.Set<AppointmentType>().Where(row => row.Id == found.TypeId).Select(row => row.Name).SingleAsync(ct);
        var zone = await db.Set<WorkingHours>().Where(row => row.SpecialistId == found.SpecialistId).Select(row => row.Zone).SingleOrDefaultAsync(ct);
        return new AppointmentCard(found, organisation, specialist, type, zone ?? "Etc/UTC", (await links.Write([callId], origin, ct))[callId].Customer);
    }
}
