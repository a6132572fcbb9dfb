using Guichet.Contracts.DeviceChecks;
using Guichet.Domain;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.DeviceChecks;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>Keeps with a place how the customer's device check went (A16); the specialist sees it before they open the door.</summary>
internal sealed class KeepCheck(GuichetDb db, PlaceWriter writer, KeptChecks kept)
{
    /// <summary>From the page of whoever waits.</summary>
    public async Task<Problem?> Handle(LiveSpace live, Place place, DeviceCheck check)
    {
        if (kept.Clean(check) is not { } clean)
        {
            return Problem.From(Refusal.RequestInvalid);
        }

        if (await Note(live, place, clean) is { } problem)
        {
            return problem;
        }

        // A call has the check of its customer.
        if (place is { Companion: null, CallId: { } call })
        {
            await kept.KeepForCall(call, clean, CancellationToken.None);
        }

        return null;
    }

    /// <summary>The check that was made before by the appointment's link.</summary>
    public async Task TakeOver(LiveSpace live, Place place, CancellationToken ct)
    {
        if (place is { Companion: null, Aim.Appointment: { } appointment } && await kept.OfCall(appointment.CallId, ct) is { } check)
        {
            await Note(live, place, check);
        }
    }

    /// <param name="check">A clean one, kept already with the call.</param>
    public Task<Problem?> Note(LiveSpace live, Place place, DeviceCheck check) => writer.Carry(live, async () =>
    {
        (await db.Set<PlaceRow>().SingleAsync(row => row.Id == place.Id)).Check = KeptChecks.Write(check);
        return live.Space.Check(place.Id, check.Verdict.ToDomain());
    });
}
