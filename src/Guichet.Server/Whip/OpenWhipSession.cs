using System.Buffers;
using System.Text;
using Guichet.Contracts.Problems;
using Guichet.Media;
using Guichet.Server.Data;
using Guichet.Server.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Whip;

/// <summary>An offer in; 201, the answer and the session's address out (RFC 9725 section 4.2, and the same for playback).</summary>
internal sealed class OpenWhipSession(MediaHost media, WhipRooms rooms, WhipGuests guests, WhipSessions sessions, WhipKeys keys, GuichetDb db)
{
    public const string SdpType = "application/sdp";
    public const int LargestSdp = 256 * 1024;

    public static Task<IResult> Publish(string roomId, OpenWhipSession open, HttpContext http) =>
        open.Handle(roomId, TransportPurpose.Publish, null, http);

    public static Task<IResult> Play(string roomId, string? publisher, OpenWhipSession open, HttpContext http) =>
        open.Handle(roomId, TransportPurpose.Play, publisher, http);

    /// <summary>The body as text, or what is wrong with it.</summary>
    public static async Task<(string? Text, Problem? Problem)> ReadBody(HttpRequest request, string type, CancellationToken ct)
    {
        if (!string.Equals(request.ContentType?.Split(';')[0].Trim(), type, StringComparison.OrdinalIgnoreCase))
        {
            return (null, new Problem(ProblemCodes.ContentTypeUnsupported, $"Content-Type must be {type}."));
        }

        if (request.ContentLength > LargestSdp)
        {
            return (null, new Problem(ProblemCodes.OfferTooLarge));
        }

        // Rented, since an array of that size would make the collector look at everything, once for a few offers.
        var buffer = ArrayPool<char>.Shared.Rent((int)(request.ContentLength ?? LargestSdp) + 1);
        try
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
            var length = await reader.ReadBlockAsync(buffer, ct);
            return length > LargestSdp ? (null, new Problem(ProblemCodes.OfferTooLarge)) : (new string(buffer, 0, length), null);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private async Task<IResult> Handle(string roomId, TransportPurpose purpose, string? publisher, HttpContext http)
    {
        var (sdp, wrong) = await ReadBody(http.Request, SdpType, http.RequestAborted);
        if (sdp is null)
        {
            return wrong!.ToResult();
        }

        var caller = Caller.From(http.User)!;
        var (room, problem) = await rooms.Find(roomId, caller, http.RequestAborted);
        if (room is null)
        {
            return problem!.ToResult();
        }

        var id = WhipSessions.NewId();
        var tracks = purpose is TransportPurpose.Publish ? WhipTracks.Of(sdp) : WhipTracks.None;
        var (answer, refused) = await Offer(room, tracks, new TransportOffer(room.Name, id, null, purpose, sdp, tracks.Labels, publisher));
        return answer is null
            ? refused!.ToResult()
            : await Answer(new WhipSession(id, caller.OrganisationId, caller.Actor, room.Name, purpose, answer.Transport, answer.Version), answer.Sdp, http);
    }

    // Not ended by a caller who goes away in the middle: what was begun has an owner or is undone.
    private async Task<(TransportAnswer? Answer, Problem? Problem)> Offer(WhipRooms.Found room, WhipTracks tracks, TransportOffer offer)
    {
        if (media.Server is not { } server)
        {
            return (null, new Problem(ProblemCodes.MediaUnavailable));
        }

        Task<TransportAnswer> Ask() => server.Offer(offer, CancellationToken.None);
        var (answer, problem) = room.Call is null ? (await Ask(), null) : await guests.Enter(room, offer.Participant, tracks.Devices, Ask);
        return answer?.Problem is { } refused ? (null, MediaProblems.From(refused)) : (answer, problem);
    }

    private async Task<IResult> Answer(WhipSession session, string sdp, HttpContext http)
    {
        sessions.Keep(session);
        if (!await keys.Stands(session, db, CancellationToken.None))
        {
            return new Problem(ProblemCodes.KeyInvalid).ToResult();
        }

        http.Response.Headers.Location = $"{http.Request.Path.Value!.TrimEnd('/')}/{session.Id}";
        http.Response.Headers.ETag = session.ETag;
        return TypedResults.Text(sdp, SdpType, Encoding.UTF8, 201);
    }
}
