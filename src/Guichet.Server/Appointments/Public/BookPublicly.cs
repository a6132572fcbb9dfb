using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Server.Appointments.Own;
using Guichet.Server.Calls;
using Guichet.Server.Countries;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Guichet.Server.Appointments.Public;

/// <summary>A customer books for themselves, without an account.</summary>
internal static class BookPublicly
{
    /// <param name="Name">1 to 80 characters.</param>
    /// <param name="Email">An e-mail address or a phone number is needed: where would a change be told?</param>
    /// <param name="Phone">Where it is all that is given: a number that can be read, in a country to which text messages go.</param>
    /// <param name="Zone">The customer's, an IANA name.</param>
    /// <param name="Agreed">To the page's consent text, where it has one.</param>
    /// <param name="OfAge">Old enough by the rule of the organisation's country (A22).</param>
    public sealed record Request(
        string TypeId, DateTimeOffset Start, string Name, string? Email = null, string? Phone = null, string? About = null, string? Language = null, string? Zone = null,
        bool Agreed = false, bool OfAge = false);

    /// <param name="Link">The customer's own: when and with whom, another time, cancelling, and the call.</param>
    public sealed record Response(string Link, OwnAppointment Appointment);

    public static async Task<IResult> Handle(
        string slug, Request request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, FindPage find, LimitBookings limits, CheckReach reach, BookAppointment book, FindOwn own,
        AppointmentSettings settings, TimeProvider clock, HttpContext http)
    {
        var (page, problem) = await find.Handle(slug, "booking", settings.BookingRate, http);
        var (subject, wrong) = Subject(request);
        problem ??= idempotencyKey?.Length is null or 0 or > IdempotencyRow.LongestKey ? Problem.Field("Idempotency-Key", "1 to 128 characters.")
            : subject is null ? Problem.Field(wrong!, "This is not in order.")
            : Refuse(request, page!) ?? await reach.Refuse(subject.Customer, http.RequestAborted);
        if (problem is not null)
        {
            return problem.ToResult();
        }

        var once = new MakeCall.Once(idempotencyKey!, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, Json.Options)));
        var asked = new BookAppointment.Request(request.TypeId, request.Start, null, page!.TeamId.ToString(), request.About, request.Language, null, request.Zone);
        var by = new BookAppointment.By(page.OrganisationId, null, once) { Consent = page.Consent, Limit = () => limits.Refuse(page, subject!.Customer) };
        var (booked, refused) = await book.Book(new BookAppointment.Asked(asked, subject!, by), http.RequestAborted);
        if (booked is null)
        {
            return refused!.ToResult();
        }

        var card = (await own.Card(booked.Appointment.Id, http))!;
        return TypedResults.Created((string?)null, new Response(card.Link, ReadOwn.View(card, settings, clock.Now())));
    }

    private static (CallPlan? Subject, string? WrongField) Subject(Request request)
    {
        var (plan, wrong) = CallPlan.Check(new CallTopic(request.About, request.Language), new CallCustomer(request.Name, request.Email, request.Phone));
        return plan is null ? (null, wrong is "title" ? "about" : wrong!.Split('.')[^1])
            : plan.Customer.Name is null ? (null, "name")
            : plan.Customer is { Email: null, Phone: null } ? (null, "email")
            : (plan, null);
    }

    private static Problem? Refuse(Request request, BookingPage page) =>
        !Guid.TryParse(request.TypeId, out var type) || !page.TypeIds.Contains(type) ? new Problem(ProblemCodes.NotFound, "A type that this page offers.")
        : request.Zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Zone) is null ? Problem.Field("zone", "The IANA name of a time zone.")
        : page.Consent is not null && !request.Agreed ? Problem.Field("agreed", "The page's text has to be agreed to.")
        : request.OfAge ? null
        : AccountAge.TooYoung;
}
