using Guichet.Contracts.Problems;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Rooms;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>Who says something at a place: the customer, or somebody at the desk.</summary>
internal sealed record PlaceSpeaker(bool FromDesk, string Name);

/// <summary>Keeps what is said while somebody waits, and passes it on. It is kept before it is answered; saying it twice says it once.</summary>
internal sealed class SayAtPlace(GuichetDb db, JournalCommit journal, WaitingHubVoice voice, RateLimits limits, WaitingSettings settings, TimeProvider clock)
{
    public async Task<(WaitingMessage? Message, Problem? Problem)> Handle(
        LiveSpace live, Place place, PlaceSpeaker speaker, string clientId, string given, CancellationToken ct)
    {
        if (!ChatText.IsFit(clientId, given) || ChatText.Clean(given) is not { Length: > 0 } text)
        {
            return (null, new Problem(ProblemCodes.ChatInvalid));
        }

        if (!limits.Allow("waiting-chat", $"{place.Id:N} {speaker.FromDesk}", settings.ChatRate))
        {
            return (null, new Problem(ProblemCodes.TooManyRequests));
        }

        if (await db.Set<PlaceChatRow>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.PlaceId == place.Id && row.FromDesk == speaker.FromDesk && row.ClientId == clientId, ct) is { } before)
        {
            return (before.ToView(), null);
        }

        var said = live.Said.GetValueOrDefault(place.Id);
        var row = new PlaceChatRow
        {
            OrganisationId = live.Organisation,
            PlaceId = place.Id,
            Number = said.Last + 1,
            ClientId = clientId,
            FromDesk = speaker.FromDesk,
            Name = speaker.Name,
            Text = text,
            SentAt = clock.Now(),
        };
        db.Add(row);
        await journal.Commit(ct);
        live.Said[place.Id] = (row.Number, said.FromCustomer + (speaker.FromDesk ? 0 : 1));
        live.BoardDue = true;
        var message = row.ToView();
        voice.Say(live, place, message);
        return (message, null);
    }
}
