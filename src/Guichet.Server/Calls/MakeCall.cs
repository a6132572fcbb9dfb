using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Domain.Calls;
using Guichet.Domain.Links;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Links;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Calls;

/// <summary>A call now (A1, A3): its room is there at once, with a link for each side.</summary>
internal sealed class MakeCall(GuichetDb db, JournalCommit journal, LinkSettings settings, TimeProvider clock)
{
    public sealed record Customer(string? Name = null, string? Email = null, string? Phone = null);

    /// <param name="Title">What it is about; at most 200 characters.</param>
    /// <param name="Language">BCP 47, the customer's.</param>
    public sealed record Request(string? Title = null, string? Language = null, Customer? Customer = null);

    public sealed record Response(string Id, string RoomId, CallLinks Links);

    public static async Task<IResult> Handle(
        Request? request, [FromHeader(Name = "Idempotency-Key")] string? idempotencyKey, MakeCall make, CallLinkWriter links, HttpContext http)
    {
        request ??= new Request();
        var (plan, wrong) = CallPlan.Check(
            new CallTopic(request.Title, request.Language),
            request.Customer is { } customer ? new CallCustomer(customer.Name, customer.Email, customer.Phone) : null);
        if (plan is null)
        {
            return Problem.Field(wrong!, "This is not in order.").ToResult();
        }

        if (idempotencyKey?.Length is 0 or > IdempotencyRow.LongestKey)
        {
            return Problem.Field("Idempotency-Key", "1 to 128 characters.").ToResult();
        }

        var once = idempotencyKey is null ? null : new Once(idempotencyKey, SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, Json.Options)));
        var (call, problem) = await make.Make(plan, Caller.From(http.User)!, once, http.RequestAborted);
        if (call is null)
        {
            return problem!.ToResult();
        }

        var answer = new Response(call.Id.ToString("N"), RoomPlace.RoomIdOf(call.Id), await links.Write(call.Id, http));
        return TypedResults.Created($"/api/v1/calls/{answer.Id}", answer);
    }

    /// <summary>What makes a repeated request the same one.</summary>
    public sealed record Once(string Key, byte[] RequestHash);

    public async Task<(Call? Call, Problem? Problem)> Make(CallPlan plan, Caller caller, Once? once, CancellationToken ct)
    {
        IdempotencyRow? before = null;
        Call? made = null;
        await journal.Commit(
            async () =>
            {
                before = once is null ? null
                    : await db.Set<IdempotencyRow>().SingleOrDefaultAsync(row => row.Actor == caller.Actor && row.Key == once.Key, ct);
                if (before is null)
                {
                    made = Add(plan, caller, once);
                }

                return made is not null;
            },
            ct);
        return made is not null ? (made, null)
            : !before!.RequestHash.AsSpan().SequenceEqual(once!.RequestHash) ? (null, new Problem(ProblemCodes.IdempotencyMismatch))
            : (await db.Set<Call>().SingleAsync(call => call.Id == before.CallId, ct), null);
    }

    /// <summary>A call with its links, and the fact of it; whoever calls this commits.</summary>
    /// <param name="opensAt">From when on its customer can enter; null for at once.</param>
    public Call Add(CallPlan plan, Guid organisationId, Guid? specialistId, Instant? opensAt, Instant linksExpireAt) =>
        AddLinked(plan, organisationId, specialistId, opensAt, linksExpireAt).Call;

    /// <summary>The same, for whoever tells of the links at once.</summary>
    public (Call Call, IReadOnlyList<Link> Links) AddLinked(CallPlan plan, Guid organisationId, Guid? specialistId, Instant? opensAt, Instant linksExpireAt)
    {
        var (call, fact) = Call.Make(plan, clock.NewId(), organisationId, specialistId, clock.Now());
        db.Add(call);
        var customers = NewLink(call, SeatRole.Customer, linksExpireAt);
        customers.OpensAt = opensAt;
        Link[] links = [NewLink(call, SeatRole.Specialist, linksExpireAt), customers];
        db.AddRange(links.AsEnumerable());
        db.Append(fact);
        return (call, links);
    }

    private Call Add(CallPlan plan, Caller caller, Once? once)
    {
        var now = clock.Now();
        var call = Add(plan, caller.OrganisationId, caller.PersonId, null, now + Duration.FromDays(settings.ValidDays));
        if (once is not null)
        {
            db.Add(new IdempotencyRow
            {
                OrganisationId = caller.OrganisationId,
                Actor = caller.Actor,
                Key = once.Key,
                RequestHash = once.RequestHash,
                CallId = call.Id,
                CreatedAt = now,
            });
        }

        return call;
    }

    private static Link NewLink(Call call, SeatRole role, Instant expiresAt) =>
        new(RandomNumberGenerator.GetBytes(16), call.OrganisationId, call.Id, role, expiresAt);
}
