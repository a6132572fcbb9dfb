using System.Text.Json;
using Guichet.Domain.Messages;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Messages;
using Guichet.Server.Platform;
using Guichet.Server.Waiting.Places;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Reach;

/// <summary>Writes to those who wait and whose turn comes, and takes back what would come too late.</summary>
internal sealed class PlaceNotices(GuichetDb db, TurnNotices turns, AppointedTurns appointed, PlaceReaders readers) : IJournalReader
{
    public string Name => "turns";

    public IReadOnlySet<string> Kinds { get; } = new HashSet<string>
    {
        nameof(CustomerIsNext), nameof(CustomerCalled), nameof(CustomerCameBack), nameof(CustomerPutBack), nameof(CustomerDeclined), nameof(CustomerLeft),
        nameof(CustomerWithdrew), nameof(CustomerGaveUp), nameof(CustomerServed),
    };

    public Task Read(JournalRow fact, CancellationToken ct)
    {
        var place = JsonSerializer.Deserialize<AboutPlace>(fact.Body, Json.Options)!.PlaceId;
        return fact.Kind switch
        {
            nameof(CustomerIsNext) => Tell(Notices.NextInLine, place, ct),
            nameof(CustomerCalled) => Tell(Notices.YourTurn, place, ct),
            nameof(CustomerCameBack) => turns.Opened(place, ct),
            _ => turns.TakeBack(place, ct),
        };
    }

    // Whoever is over meanwhile has left nothing to write to.
    private async Task Tell(string notice, Guid placeId, CancellationToken ct)
    {
        var place = await db.Set<PlaceRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == placeId, ct);
        if (place is { AppointmentId: { } appointment, Course.AdmittedBy: { } by })
        {
            await appointed.Tell(notice, new AppointedReader(placeId, appointment, by, readers.Way(placeId), place.Aim.CompanionId), ct);
        }
        else if (place is not null && readers.Of(placeId, place.Visitor, place.Reach.Read(), place.Course.AdmittedBy) is { } reader)
        {
            await turns.Tell(notice, reader, ct);
        }
    }

    private sealed record AboutPlace(Guid PlaceId);
}
