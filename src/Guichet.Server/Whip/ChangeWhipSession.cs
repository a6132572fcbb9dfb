using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Media;
using Guichet.Server.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Whip;

/// <summary>ICE restart and trickle by PATCH, end by DELETE (RFC 9725 sections 4.3 and 4.2).</summary>
internal sealed class ChangeWhipSession(MediaHost media, WhipSessions sessions)
{
    public const string FragmentType = "application/trickle-ice-sdpfrag";

    private WhipSession? Find(string id, TransportPurpose purpose, HttpContext http) =>
        sessions.Find(id, Caller.From(http.User)!.OrganisationId, purpose);

    public async Task<IResult> Restart(string id, TransportPurpose purpose, HttpContext http)
    {
        if (Find(id, purpose, http) is not { } session || media.Server is not { } server)
        {
            return new Problem(ProblemCodes.TransportNotFound).ToResult();
        }

        var (fragment, wrong) = await OpenWhipSession.ReadBody(http.Request, FragmentType, http.RequestAborted);
        if (fragment is null || (wrong = Precondition(http.Request.Headers.IfMatch, session)) is not null)
        {
            return wrong!.ToResult();
        }

        var answer = await server.RestartIce(session.Transport, fragment, http.RequestAborted);
        if (answer.Problem is { } refused)
        {
            return MediaProblems.From(refused).ToResult();
        }

        // The same credentials again are trickled candidates: a lite agent learns addresses from checks and needs none.
        if (answer.Version == session.Version)
        {
            return TypedResults.NoContent();
        }

        var restarted = session with { Version = answer.Version };
        sessions.Keep(restarted);
        http.Response.Headers.ETag = restarted.ETag;
        return TypedResults.Text(answer.Sdp, FragmentType, Encoding.UTF8);
    }

    private static Problem? Precondition(string? ifMatch, WhipSession session) =>
        string.IsNullOrEmpty(ifMatch) ? new Problem(ProblemCodes.PreconditionNeeded, "If-Match is needed: the ETag, or * to restart ICE.")
        : ifMatch == "*" || ifMatch == session.ETag ? null
        : new Problem(ProblemCodes.PreconditionFailed);

    // The session is forgotten when the media server says that its transport has ended; until then a second DELETE finds it closed.
    public async Task<IResult> End(string id, TransportPurpose purpose, HttpContext http) =>
        Find(id, purpose, http) is { } session && media.Server is { } server && await server.CloseTransport(session.Transport)
            ? TypedResults.Ok()
            : new Problem(ProblemCodes.TransportNotFound).ToResult();
}
