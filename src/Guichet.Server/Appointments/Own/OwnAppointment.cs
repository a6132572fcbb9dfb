using Guichet.Domain.Appointments;
using Guichet.Domain.Calendars;
using Guichet.Domain.Companions;
using Guichet.Server.Channels;
using Guichet.Server.Companions;
using Guichet.Server.Platform;
using Guichet.Server.Scenarios;
using NodaTime;

namespace Guichet.Server.Appointments.Own;

/// <param name="Version">What a change must name, so that it changes what was seen.</param>
/// <param name="OpensAt">From when on the call can be entered.</param>
/// <param name="Zone">The customer's, an IANA name; null when it is not known.</param>
/// <param name="Now">The server's clock: a phone's may be wrong.</param>
/// <param name="CanChange">Whether it can still be moved and cancelled.</param>
/// <param name="CustomerName">Whose link it is.</param>
/// <param name="Companion">What they are who hold this link and come along; null for the customer.</param>
/// <param name="Companions">Who comes along with the customer; null for who comes along.</param>
/// <param name="HasReport">The same secret opens the report of it, at /r.</param>
/// <param name="Scenario">What to prepare and to agree to; null when nothing.</param>
public sealed record OwnAppointment(
    AppointmentState State, DateTimeOffset Start, DateTimeOffset End, DateTimeOffset OpensAt, DateTimeOffset Now, int Version, string OrganisationName,
    string SpecialistName, string TypeName, string? Title, string? CustomerName, string? Zone, string SpecialistZone, bool CanChange, OwnSeries? Series,
    CustomerScenario? Scenario, OwnCompanion? Companion, OwnCompanions? Companions, bool HasReport);

/// <param name="CanChange">Until the appointment's end.</param>
/// <param name="Most">So many may come along to one appointment.</param>
public sealed record OwnCompanions(IReadOnlyList<OwnPerson> Items, int Most, bool CanChange);

/// <param name="Mine">The customer added them, and may take them away.</param>
/// <param name="Reach">Where the customer said that they are written to: an address, else a number.</param>
/// <param name="Link">Theirs, for the customer to hand over; null for whom the desk added.</param>
public sealed record OwnPerson(string Id, string Name, CompanionKind Kind, bool Mine, string? Reach, string? Link);

/// <param name="With">The customer, as far as the desk knows their name.</param>
public sealed record OwnCompanion(CompanionKind Kind, string? With);

/// <param name="Link">Its own page: whoever holds one date's link may open the others.</param>
public sealed record OwnDate(AppointmentState State, DateTimeOffset Start, DateTimeOffset End, string Link);

/// <summary>The same appointment again and again, as its customer sees it: all dates by their time, this one among them.</summary>
public sealed record OwnSeries(Rhythm Rhythm, int Every, IReadOnlyList<OwnDate> Dates);

/// <summary>The customer's own view of their appointment (A2): reading it changes nothing.</summary>
internal static class ReadOwn
{
    /// <param name="Secret">From the fragment of the customer's link.</param>
    public sealed record Request(string Secret);

    public static async Task<IResult> Handle(Request request, FindOwn own, AppointmentSettings settings, TimeProvider clock, HttpContext http)
    {
        var (card, problem) = await own.Read(request.Secret, http);
        return card is null ? problem!.ToResult() : TypedResults.Ok(View(card, settings, clock.Now()));
    }

    /// <summary>The file that a calendar takes. Taking it again after a change brings that calendar up to date.</summary>
    public static async Task<IResult> File(Request request, FindOwn own, SenderAddress sender, TimeProvider clock, HttpContext http)
    {
        var (card, problem) = await own.Read(request.Secret, http);
        if (card is null)
        {
            return problem!.ToResult();
        }

        var from = await sender.Email(http.RequestAborted);
        return TypedResults.Text(
            card.Series?.File(clock.Now(), from) ?? CalendarFile.Write(CalendarMethod.Publish, card.Entry(clock.Now(), from)), $"{CalendarFile.MediaType}; charset=utf-8; method=PUBLISH");
    }

    public static OwnAppointment View(AppointmentCard card, AppointmentSettings settings, Instant now)
    {
        var (one, time) = (card.Appointment, card.Appointment.Time);
        return new OwnAppointment(
            one.State, time.Start.ToDateTimeOffset(), time.End.ToDateTimeOffset(), settings.Opens(time).ToDateTimeOffset(), now.ToDateTimeOffset(), one.Version,
            card.OrganisationName, card.SpecialistName, card.TypeName, one.Subject.Topic.Title, card.Reader, one.Subject.Zone, card.SpecialistZone,
            card.Companion is null && one.State is AppointmentState.Booked && now < time.End, card.Series is { } series ? View(series) : null,
            card.Scenario, card.Companion is { } along ? new OwnCompanion(along.Kind, one.Subject.Customer.Name) : null,
            card.Companions is { } people ? new OwnCompanions([.. people.Select(View)], Companion.Most, AddCompanion.MayComeTo(one, now)) : null,
            card.HasReport);
    }

    private static OwnPerson View((Companion One, string? Link) person)
    {
        var (one, link) = person;
        return new OwnPerson(one.Id.ToString("N"), one.Person.Name, one.Kind, one.ByCustomer, one.ByCustomer ? one.Person.Email ?? one.Person.Phone : null, link);
    }

    private static OwnSeries View(SeriesCard series) => new(
        series.Rhythm, series.Every,
        [.. series.Dates.Select(date => new OwnDate(
            date.Appointment.State, date.Appointment.Time.Start.ToDateTimeOffset(), date.Appointment.Time.End.ToDateTimeOffset(), date.Link))]);
}
