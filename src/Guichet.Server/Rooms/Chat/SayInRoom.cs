using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Rooms.Chat;

/// <summary>Keeps what somebody says and passes it on. It is kept before it is answered; saying it twice says it once.</summary>
internal sealed class SayInRoom(IServiceScopeFactory scopes, RoomHubVoice voice, RateLimits limits, RoomSettings settings, TimeProvider clock)
{
    public async Task<(ChatMessage? Message, Problem? Problem)> Handle(LiveRoom room, Seat seat, SendChat request, CancellationToken ct)
    {
        if (!ChatText.IsFit(request.ClientId, request.Text) || ChatText.Clean(request.Text) is not { Length: > 0 } text)
        {
            return (null, new Problem(ProblemCodes.ChatInvalid));
        }

        if (!limits.Allow("chat", seat.Id, settings.ChatRate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests));
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(room.Place.OrganisationId);
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        var said = db.Set<ChatRow>().Where(row => row.CallId == room.Place.CallId);
        if (await said.SingleOrDefaultAsync(row => row.ParticipantId == seat.Id && row.ClientId == request.ClientId, ct) is { } before)
        {
            return (before.ToView(), null);
        }

        var last = room.LastChat ?? await said.MaxAsync(row => (long?)row.Number, ct) ?? 0;
        var row = Row(room.Place, seat, request.ClientId, text, last + 1);
        db.Add(row);
        await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(ct);
        room.LastChat = row.Number;
        var message = row.ToView();
        await voice.ToAll(room).ChatReceived(message);
        return (message, null);
    }

    private ChatRow Row(RoomPlace place, Seat seat, string clientId, string text, long number) => new()
    {
        OrganisationId = place.OrganisationId,
        CallId = place.CallId,
        Number = number,
        ParticipantId = seat.Id,
        ClientId = clientId,
        Name = seat.Name,
        Role = seat.Role,
        Text = text,
        SentAt = clock.Now(),
    };
}
