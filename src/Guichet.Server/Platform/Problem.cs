using System.Diagnostics;
using Guichet.Contracts.Problems;
using Guichet.Domain;
using Microsoft.AspNetCore.Mvc;

namespace Guichet.Server.Platform;

/// <summary>An expected refusal: a stable code, and where it helps the integrator, a word in English or the fields that are wrong.</summary>
internal sealed record Problem(string Code, string? Detail = null)
{
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>Seconds after which trying again makes sense.</summary>
    public int? RetryAfter { get; init; }

    public static Problem Field(string name, string why) =>
        new(ProblemCodes.RequestInvalid) { Errors = new Dictionary<string, string[]> { [name] = [why] } };

    public static Problem From(Refusal refusal) => new(refusal switch
    {
        Refusal.NameInvalid => ProblemCodes.NameInvalid,
        Refusal.ChatInvalid => ProblemCodes.ChatInvalid,
        Refusal.RoomFull => ProblemCodes.RoomFull,
        Refusal.SeatGone => ProblemCodes.SeatGone,
        Refusal.CallEnded => ProblemCodes.CallEnded,
        Refusal.NotAllowed => ProblemCodes.NotAllowed,
        Refusal.ParticipantNotFound => ProblemCodes.ParticipantNotFound,
        Refusal.LinkInvalid => ProblemCodes.LinkInvalid,
        Refusal.LinkExpired => ProblemCodes.LinkExpired,
        Refusal.RequestInvalid => ProblemCodes.RequestInvalid,
        Refusal.AppointmentClosed => ProblemCodes.AppointmentClosed,
        Refusal.AppointmentTooEarly => ProblemCodes.AppointmentTooEarly,
        Refusal.PlaceNotFound => ProblemCodes.PlaceNotFound,
        Refusal.PlaceTaken => ProblemCodes.PlaceTaken,
        Refusal.QueueFull => ProblemCodes.QueueFull,
        Refusal.QueueClosed => ProblemCodes.QueueClosed,
        Refusal.WaitingTooEarly => ProblemCodes.WaitingTooEarly,
        Refusal.CheckBusy => ProblemCodes.CheckBusy,
        Refusal.CheckOver => ProblemCodes.CheckOver,
        _ => throw new UnreachableException(),
    });
}

/// <summary>The one translator from refusals to RFC 9457.</summary>
internal static class ProblemResults
{
    public const string TypePrefix = "urn:guichet:problem:";

    /// <summary>Every code and its HTTP status; a code that is missing here fails a test.</summary>
    public static IReadOnlyDictionary<string, int> Statuses { get; } = new Dictionary<string, int>
    {
        [ProblemCodes.LinkInvalid] = 404,
        [ProblemCodes.LinkExpired] = 410,
        [ProblemCodes.CallNotFound] = 404,
        [ProblemCodes.CallEnded] = 410,
        [ProblemCodes.RoomFull] = 409,
        [ProblemCodes.RoomNotJoined] = 409,
        [ProblemCodes.ParticipantNotFound] = 404,
        [ProblemCodes.SeatGone] = 410,
        [ProblemCodes.NameInvalid] = 400,
        [ProblemCodes.ChatInvalid] = 400,
        [ProblemCodes.NotAllowed] = 403,
        [ProblemCodes.NotFound] = 404,
        [ProblemCodes.SignInNeeded] = 401,
        [ProblemCodes.SignInFailed] = 401,
        [ProblemCodes.SignInLocked] = 423,
        [ProblemCodes.KeyInvalid] = 401,
        [ProblemCodes.KeyScope] = 403,
        [ProblemCodes.TooManyRequests] = 429,
        [ProblemCodes.RequestInvalid] = 400,
        [ProblemCodes.RequestTooLarge] = 413,
        [ProblemCodes.PreconditionFailed] = 412,
        [ProblemCodes.PreconditionNeeded] = 428,
        [ProblemCodes.ContentTypeUnsupported] = 415,
        [ProblemCodes.IdempotencyMismatch] = 422,
        [ProblemCodes.AppointmentNotFound] = 404,
        [ProblemCodes.AppointmentClosed] = 409,
        [ProblemCodes.AppointmentNotOver] = 409,
        [ProblemCodes.AppointmentTooEarly] = 409,
        [ProblemCodes.CompanionNotFound] = 404,
        [ProblemCodes.CompanionsFull] = 409,
        [ProblemCodes.AdmissionNeeded] = 409,
        [ProblemCodes.SlotTaken] = 409,
        [ProblemCodes.SlotNotOffered] = 422,
        [ProblemCodes.BookingClosed] = 404,
        [ProblemCodes.BookingAddressTaken] = 409,
        [ProblemCodes.ThreadNotFound] = 404,
        [ProblemCodes.MessageNotFound] = 404,
        [ProblemCodes.MessageClosed] = 409,
        [ProblemCodes.RatingClosed] = 409,
        [ProblemCodes.MessageOptedOut] = 409,
        [ProblemCodes.MessageCountryClosed] = 422,
        [ProblemCodes.MessageAddressInvalid] = 422,
        [ProblemCodes.SetupDone] = 409,
        [ProblemCodes.PersonNotFound] = 404,
        [ProblemCodes.LastOwner] = 409,
        [ProblemCodes.EmailTaken] = 409,
        [ProblemCodes.TeamNotFound] = 404,
        [ProblemCodes.TeamNameTaken] = 409,
        [ProblemCodes.InvitationInvalid] = 404,
        [ProblemCodes.InvitationOver] = 410,
        [ProblemCodes.DeskSessionNotFound] = 404,
        [ProblemCodes.CountryClosed] = 422,
        [ProblemCodes.AgeTooYoung] = 422,
        [ProblemCodes.KeyNotFound] = 404,
        [ProblemCodes.CodeNeeded] = 401,
        [ProblemCodes.CodeWrong] = 400,
        [ProblemCodes.SecondFactorNeeded] = 403,
        [ProblemCodes.SecondFactorExpired] = 410,
        [ProblemCodes.PasswordWrong] = 400,
        [ProblemCodes.PasswordWeak] = 400,
        [ProblemCodes.PlaceNotHeld] = 409,
        [ProblemCodes.PlaceNotFound] = 404,
        [ProblemCodes.PlaceTaken] = 409,
        [ProblemCodes.QueueNotFound] = 404,
        [ProblemCodes.QueueClosed] = 409,
        [ProblemCodes.QueueFull] = 409,
        [ProblemCodes.QueueAddressTaken] = 409,
        [ProblemCodes.WaitingTooEarly] = 409,
        [ProblemCodes.ScenarioNotFound] = 404,
        [ProblemCodes.ConsentNeeded] = 409,
        [ProblemCodes.ReportNotFound] = 404,
        [ProblemCodes.ReportIncomplete] = 422,
        [ProblemCodes.ReportNotShareable] = 409,
        [ProblemCodes.CheckBusy] = 503,
        [ProblemCodes.CheckOver] = 410,
        [ProblemCodes.PasskeyFailed] = 401,
        [ProblemCodes.PasskeyExpired] = 410,
        [ProblemCodes.PasskeyNotFound] = 404,
        [ProblemCodes.PasskeyTooMany] = 409,
        [ProblemCodes.PasskeyLast] = 409,
        [ProblemCodes.ProofNeeded] = 428,
        [ProblemCodes.SingleSignOnOnly] = 403,
        [ProblemCodes.SingleSignOnUnknown] = 404,
        [ProblemCodes.SingleSignOnExpired] = 410,
        [ProblemCodes.SingleSignOnFailed] = 401,
        [ProblemCodes.SingleSignOnCancelled] = 401,
        [ProblemCodes.SingleSignOnAddress] = 403,
        [ProblemCodes.SingleSignOnNotInvited] = 403,
        [ProblemCodes.SingleSignOnSomebodyElse] = 403,
        [ProblemCodes.SingleSignOnProvider] = 502,
        [ProblemCodes.SingleSignOnDomainTaken] = 409,
        [ProblemCodes.OfferTooLarge] = 413,
        [ProblemCodes.OfferInvalid] = 400,
        [ProblemCodes.OfferNotSecure] = 400,
        [ProblemCodes.OfferUnsupported] = 422,
        [ProblemCodes.TransportNotFound] = 404,
        [ProblemCodes.PublisherNotFound] = 404,
        [ProblemCodes.MediaUnavailable] = 503,
        [ProblemCodes.Unexpected] = 500,
    };

    public static IResult ToResult(this Problem problem) => new ProblemResult(problem);

    /// <summary>Words for what the framework refused with a bare status: no such path, method or media type.</summary>
    public static IApplicationBuilder UseProblemsForBareStatus(this IApplicationBuilder app) => app.UseStatusCodePages(context =>
        Write(context.HttpContext, Bare(context.HttpContext.Response.StatusCode), context.HttpContext.Response.StatusCode));

    public static Task Write(HttpContext http, Problem problem) => Write(http, problem, Statuses[problem.Code]);

    private static Problem Bare(int status) => new(status switch
    {
        401 => ProblemCodes.SignInNeeded,
        403 => ProblemCodes.NotAllowed,
        404 => ProblemCodes.NotFound,
        413 => ProblemCodes.RequestTooLarge,
        415 => ProblemCodes.ContentTypeUnsupported,
        >= 500 => ProblemCodes.Unexpected,
        _ => ProblemCodes.RequestInvalid,
    });

    private static async Task Write(HttpContext http, Problem problem, int status)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        if (status == 401)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (problem.RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await http.Response.WriteAsJsonAsync(Describe(http, problem, status), options: null, "application/problem+json", http.RequestAborted);
    }

    private static ProblemDetails Describe(HttpContext http, Problem problem, int status)
    {
        var details = new ProblemDetails { Type = TypePrefix + problem.Code, Status = status, Title = problem.Code, Detail = problem.Detail };
        details.Extensions["code"] = problem.Code;
        details.Extensions["traceId"] = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        if (problem.Errors is not null)
        {
            details.Extensions["errors"] = problem.Errors;
        }

        return details;
    }

    private sealed class ProblemResult(Problem problem) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Write(httpContext, problem);
    }
}
