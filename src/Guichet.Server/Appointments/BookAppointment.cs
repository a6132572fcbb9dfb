using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Messages;
using Guichet.Server.Appointments.Together;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Appointments;

/// <summary>Books an appointment (A2), with the call in which it will be held. Whoever comes second for a time is refused.</summary>
internal sealed class BookAppointment(GuichetDb db, BookTogether together, MakeCall calls, AppointmentSettings settings, TimeProvider clock)
{
    /// <param name="SpecialistId">Whose appointment it is; or <paramref name="TeamId"/>, and whoever of the team is free and has least that day gets it.</param>
    /// <param name="Start">A start that <c>GET /slots</c> offers.</param>
    /// <param name="Zone">The customer's time zone, an IANA name: messages to them say the time in it.</param>
    /// <param name="ThreadId">The thread in which it was agreed: what is written about it goes there, by the channel that the customer wrote by.</param>
    public sealed record Request(
        string TypeId, DateTimeOffset Start, string? SpecialistId = null, string? TeamId = null, string? Title = null, string? Language = null,
        MakeCall.Customer? Customer = null, string? Zone = null, string? ThreadId = null);

    public static async Task<IResult> Handle(
        Request request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, BookAppointment book, ReadAppointments read, HttpContext http)
    {
        var (subject, wrong) = CallPlan.Check(
            new CallTopic(request.Title, request.Language),
            request.Customer is { } customer ? new CallCustomer(customer.Name, customer.Email, customer.Phone) : null);
        if (subject is null)
        {
            return Problem.Field(wrong!, "This is not in order.").ToResult();
        }

        if (request.Zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.Zone) is null)
        {
            return Problem.Field("zone", "The IANA name of a time zone, such as Europe/Paris.").ToResult();
        }

        if (idempotencyKey?.Length is 0 or > IdempotencyRow.LongestKey)
        {
            return Problem.Field("Idempotency-Key", "1 to 128 characters.").ToResult();
        }

        var (thread, lost) = await book.AgreedIn(request.ThreadId, http.RequestAborted);
        if (lost is not null)
        {
            return lost.ToResult();
        }

        var once = idempotencyKey is null ? null : new MakeCall.Once(idempotencyKey, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, Json.Options)));
        var caller = Caller.From(http.User)!;
        var (booked, problem) = await book.Book(new Asked(request, subject, new By(caller.OrganisationId, caller.Actor, once) { ThreadId = thread }), http.RequestAborted);
        return booked is null ? problem!.ToResult()
            : TypedResults.Created($"/api/v1/appointments/{booked.Appointment.Id:N}", booked.IsNew ? read.View(booked, http) : await read.View(booked.Appointment, http));
    }

    /// <summary>A request that was found to be in order.</summary>
    public sealed record Asked(Request Request, CallPlan Subject, By By);

    /// <param name="Links">Of its call; none where the same request had booked it before.</param>
    public sealed record Booked(Appointment Appointment, IReadOnlyList<Link> Links)
    {
        public bool IsNew => Links.Count > 0;
    }

    /// <summary>Who books, and what makes a repeated request the same one.</summary>
    /// <param name="Actor">Null for a customer.</param>
    public sealed record By(Guid OrganisationId, Guid? Actor, MakeCall.Once? Once)
    {
        /// <summary>What the customer agreed to.</summary>
        public string? Consent { get; init; }

        /// <summary>The thread in which it was agreed.</summary>
        public Guid? ThreadId { get; init; }

        /// <summary>Asked when the time is free and nothing was booked under this key before: what is too much.</summary>
        public Func<Problem?>? Limit { get; init; }
    }

    public Task<(Booked? Booked, Problem? Problem)> Book(Asked asked, CancellationToken ct) => together.Book(asked, ct);

    /// <summary>Inside the transaction of whoever calls this.</summary>
    public Booked Add(BookingPlan plan, By by)
    {
        var (made, fact) = plan.Book(clock.NewId(), by.OrganisationId, by.Actor);
        var (call, links) = calls.AddLinked(
            plan.Subject.Call, by.OrganisationId, plan.SpecialistId, settings.Opens(plan.Time), AppointmentSettings.LinksEnd(plan.Time));
        made.CallId = call.Id;
        db.Add(made);
        db.Append(fact);
        db.Append(by.Consent is { } text ? new BookingAgreed(made.Id, text) : null);
        if (by.Once is { } once)
        {
            var entry = db.Entry(made);
            entry.Property(AppointmentMapping.BookedBy).CurrentValue = by.Actor;
            entry.Property(AppointmentMapping.BookedKey).CurrentValue = once.Key;
            entry.Property(AppointmentMapping.BookedHash).CurrentValue = once.RequestHash;
        }

        return new Booked(made, links);
    }

    /// <summary>The thread in which it was agreed; null and no problem where none is named. Threads are never deleted: what is found stays.</summary>
    public async Task<(Guid? Thread, Problem? Problem)> AgreedIn(string? threadId, CancellationToken ct) =>
        threadId is null ? (null, null)
        : Guid.TryParse(threadId, out var id) && await db.Set<MessageThread>().AnyAsync(one => one.Id == id, ct) ? (id, null)
        : (null, new Problem(ProblemCodes.ThreadNotFound));

    /// <summary>What this key has booked.</summary>
    public Task<Appointment?> Before(Guid? actor, MakeCall.Once once, CancellationToken ct) => db.Set<Appointment>().SingleOrDefaultAsync(
        one => EF.Property<Guid?>(one, AppointmentMapping.BookedBy) == actor && EF.Property<string?>(one, AppointmentMapping.BookedKey) == once.Key, ct);

    public bool Same(Appointment before, MakeCall.Once once) =>
        db.Entry(before).Property(AppointmentMapping.BookedHash).CurrentValue is byte[] hash && hash.AsSpan().SequenceEqual(once.RequestHash);
}
