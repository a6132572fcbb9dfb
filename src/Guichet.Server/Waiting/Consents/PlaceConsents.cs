using Guichet.Contracts.Waiting;
using Guichet.Domain.Scenarios;
using Guichet.Domain.Waiting;
using Guichet.Server.Scenarios;

namespace Guichet.Server.Waiting.Consents;

/// <summary>What somebody in line has agreed to, as their page shows it. What the customer agreed to is not shown to who comes along.</summary>
internal sealed class PlaceConsents(KeepConsents consents)
{
    /// <param name="plan">Of the place's scenario; null when it has none any more.</param>
    public async Task<IReadOnlyList<GivenConsent>> Of(Place place, ScenarioPlan? plan, CancellationToken ct) => place.Companion is not null ? [] :
    [
        .. (await consents.Standing(place.Id, place.Aim.Appointment?.AppointmentId, ct)).OrderBy(one => one.At).ThenBy(one => one.Id).Select(one => new GivenConsent(
            one.AskedId.ToString("N"), one.Text, one.Language, plan?.Needs(one.AskedId) is true, one.At.ToDateTimeOffset())),
    ];
}
