using Guichet.Domain;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>Carries out what a step of a waiting space decided: first on disk, then in memory. Inside the space's mailbox.</summary>
internal sealed class PlaceWriter(GuichetDb db, JournalCommit journal, WaitingHubVoice voice, RoomKnocks knocks, TimeProvider clock)
{
    public Task<Problem?> Carry(LiveSpace live, WaitingStep step, CancellationToken ct = default) =>
        step.Changes.Any(change => change.Fact is not null) ? Carry(live, () => Task.FromResult(step), ct) : Task.FromResult(Apply(live, step));

    /// <param name="decide">Inside the transaction; what else belongs to it may be added there.</param>
    public async Task<Problem?> Carry(LiveSpace live, Func<Task<WaitingStep>> decide, CancellationToken ct = default)
    {
        var step = default(WaitingStep);
        await journal.Commit(
            async () =>
            {
                step = await decide();
                await Note(live, step, ct);
                return step.Refusal is Refusal.None;
            },
            ct);
        return step.Refusal is Refusal.None ? Apply(live, step) : Problem.From(step.Refusal);
    }

    /// <summary>For steps that need not outlast a restart: who is in touch and who is not.</summary>
    public Problem? Apply(LiveSpace live, WaitingStep step)
    {
        if (step.Refusal is not Refusal.None)
        {
            return Problem.From(step.Refusal);
        }

        if (step.Replaced is { } replaced)
        {
            voice.Dismiss(replaced);
        }

        live.Space.Line.Apply(step);
        if (step.Changes.Count > 0)
        {
            live.Changed();
        }

        foreach (var call in step.Changes.Select(change => change.Place.Aim.Appointment?.CallId).OfType<Guid>().Distinct())
        {
            knocks.Tell(live, call);
        }

        // Put back, they are told that they wait; let in again, they are told so again.
        foreach (var (place, _) in step.Changes.Where(change => change.Place.State is PlaceState.Waiting))
        {
            live.Told.Remove(place.Id);
        }

        foreach (var (place, _) in step.Changes.Where(change => !change.Place.IsOpen || change.Place.State is PlaceState.Admitted))
        {
            voice.Tell(live, place, null);
        }

        return null;
    }

    private async Task Note(LiveSpace live, WaitingStep step, CancellationToken ct)
    {
        foreach (var (place, fact) in step.Changes.Where(change => change.Fact is not null))
        {
            var row = await db.Set<PlaceRow>().SingleOrDefaultAsync(one => one.Id == place.Id, ct);
            if (row is null)
            {
                db.Add(row = new PlaceRow { Id = place.Id, OrganisationId = live.Organisation });
            }

            row.Take(place, clock.Now());
            db.Append(fact);
        }
    }
}
