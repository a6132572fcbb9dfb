using Guichet.Contracts.Problems;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn.Asking;

namespace Guichet.Server.SingleSignOn;

/// <summary>What the provider sent the browser back with, in; the desk's cookie out.</summary>
internal sealed class ComeBack(GuichetDb db, JournalCommit journal, ProviderAnswers answers, WhoComes who, KeepDeskSessions sessions)
{
    /// <param name="Issuer">Of the address's <c>iss</c>, where the provider says who it is (RFC 9207).</param>
    public sealed record Request(string OrganisationId, string State, string? Code = null, string? Error = null, string? Issuer = null);

    /// <param name="From">The page that was wanted.</param>
    public sealed record Response(ReadSession.Response Session, string? From);

    public static async Task<IResult> Handle(Request request, ComeBack back, SignInTrips trips, SignInRules rules, HttpContext http)
    {
        if (!rules.AllowAddress(http))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        if (trips.End(request.State, http) is not { } trip)
        {
            return new Problem(ProblemCodes.SingleSignOnExpired).ToResult();
        }

        try
        {
            var (vouched, provider, problem) = await back.Answers.Judge(trip, request, http);
            return vouched is null ? problem!.ToResult() : await back.Enter(vouched, provider!, trip, http);
        }
        catch (ProviderException e)
        {
            return new Problem(ProblemCodes.SingleSignOnProvider, e.Message).ToResult();
        }
    }

    private ProviderAnswers Answers => answers;

    private async Task<IResult> Enter(Vouched vouched, IdentityProvider provider, SignInTrip trip, HttpContext http)
    {
        DeskSession? session = null;
        (Person? Person, Problem? Problem) comes = default;
        await journal.Commit(
            async () =>
            {
                comes = await who.Is(vouched, provider, http.RequestAborted);
                var origin = Whence.Of(http, SignInProof.SingleSignOn);
                if (comes.Person is not { } person)
                {
                    db.Append(new SingleSignOnRefused(comes.Problem!.Code, origin));
                    return true;
                }

                session = await sessions.Begin(person.OrganisationId, person.Id, SignInWay.SingleSignOn, http, vouched.ProvedAt);
                db.Append(new SignInSucceeded(person.Id, origin));
                return true;
            },
            http.RequestAborted);
        if (comes.Person is not { } entered || session is null)
        {
            return comes.Problem!.ToResult();
        }

        await DeskCookie.SignIn(http, entered, session);
        return TypedResults.Ok(new Response(await ReadSession.Describe(db, entered, session.Way, http.RequestAborted), trip.From));
    }
}
