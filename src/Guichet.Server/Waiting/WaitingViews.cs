using System.Globalization;
using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Waiting;
using Guichet.Domain.Waiting;
using Guichet.Server.Links;
using Guichet.Server.Waiting.Places;
using NodaTime;

namespace Guichet.Server.Waiting;

/// <summary>From the waiting space's words to the wire's.</summary>
internal static class WaitingViews
{
    public static PlaceStatus ToWire(this PlaceState state) => state switch
    {
        PlaceState.Waiting => PlaceStatus.Waiting,
        PlaceState.Admitted => PlaceStatus.Admitted,
        PlaceState.Done => PlaceStatus.Done,
        PlaceState.Declined => PlaceStatus.Declined,
        PlaceState.Left => PlaceStatus.Left,
        PlaceState.Withdrawn => PlaceStatus.Withdrawn,
        _ => PlaceStatus.GivenUp,
    };

    public static CheckResult ToWire(this CheckVerdict verdict) =>
        verdict is CheckVerdict.Good ? CheckResult.Good : verdict is CheckVerdict.Weak ? CheckResult.Weak : CheckResult.Bad;

    public static CheckVerdict ToDomain(this CheckResult result) =>
        result is CheckResult.Good ? CheckVerdict.Good : result is CheckResult.Weak ? CheckVerdict.Weak : CheckVerdict.Bad;

    public static Contracts.Waiting.CameraStart ToWire(this Domain.Scenarios.CameraStart camera) => camera switch
    {
        Domain.Scenarios.CameraStart.Front => Contracts.Waiting.CameraStart.Front,
        Domain.Scenarios.CameraStart.Rear => Contracts.Waiting.CameraStart.Rear,
        _ => Contracts.Waiting.CameraStart.Off,
    };

    // Ten digits, so that ids sort as text too.
    public static WaitingMessage ToView(this PlaceChatRow row) => new(
        row.Number.ToString("D10", CultureInfo.InvariantCulture), row.ClientId, row.FromDesk, row.Name, row.Text, row.SentAt.ToDateTimeOffset());

    /// <param name="ahead">Null unless they wait.</param>
    public static PlaceStanding StandingOf(this LiveSpace live, Place place, int? ahead, LinkSigner signer) => new(
        place.State.ToWire(), ahead, ahead is { } before && place.Aim.Appointment is null ? Expect(live, place, before) : null, Staffed(live, place),
        place.EnteredAt.ToDateTimeOffset(), place.State is PlaceState.Admitted ? signer.Admitting(place.Id) : null,
        place.Admission is { } by ? live.Roster?.Serving.GetValueOrDefault(by.SpecialistId) : null, place.Message);

    private static bool Staffed(LiveSpace live, Place place) =>
        live.Roster?.Servers(place.Aim).Any(person => live.Staff.PresenceOf(person) is StaffPresence.Free or StaffPresence.InCall) == true;

    private static ExpectedMinutes? Expect(LiveSpace live, Place place, int ahead)
    {
        if (live.Roster is not { } roster || roster.Waits.GetValueOrDefault(place.Aim.Lane) is not { } wait)
        {
            return null;
        }

        var there = roster.Servers(place.Aim).Select(live.Staff.PresenceOf).Where(presence => presence is StaffPresence.Free or StaffPresence.InCall).ToList();
        return wait.For(ahead, there.Count, there.Count(presence => presence is StaffPresence.Free)) is { } interval
            ? new ExpectedMinutes((int)Math.Floor(interval.From.TotalMinutes), (int)Math.Ceiling(interval.To.TotalMinutes))
            : null;
    }
}
