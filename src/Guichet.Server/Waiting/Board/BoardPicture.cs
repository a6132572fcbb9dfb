using Guichet.Contracts.Waiting;
using Guichet.Domain.Waiting;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;

namespace Guichet.Server.Waiting.Board;

/// <summary>What boards show at one moment; drawn once for all of them.</summary>
internal sealed class BoardPicture
{
    private const int MostOfALane = 100;
    private readonly List<(Place Place, PlaceView View)> _places = [];
    private readonly Dictionary<Guid, int> _waiting = [];
    private readonly Roster _roster;
    private readonly IReadOnlyList<StaffView> _staff;

    public BoardPicture(LiveSpace live)
    {
        _roster = live.Roster!;
        _staff = [.. _roster.Serving.OrderBy(one => one.Value, StringComparer.CurrentCulture).ThenBy(one => one.Key)
            .Select(one => new StaffView(one.Key.ToString("N"), one.Value, live.Staff.PresenceOf(one.Key)))];
        foreach (var (place, ahead) in live.Space.Line.Standings())
        {
            if (place.Aim.TeamId is { } team)
            {
                _waiting[team] = _waiting.GetValueOrDefault(team) + 1;
            }

            if (ahead < MostOfALane)
            {
                _places.Add((place, View(live, place, ahead)));
            }
        }

        _places.AddRange(live.Space.Line.Places.Where(place => place.State is PlaceState.Admitted).Select(place => (place, View(live, place, 0))));
    }

    /// <summary>What this board must be told, or null when it shows all of it; from now on it does.</summary>
    public BoardChange? Update(Watcher watcher)
    {
        var seen = Places(watcher);
        var teams = Teams(watcher);
        var changed = seen.Values.Where(view => !watcher.Places.TryGetValue(view.Id, out var shown) || shown != view).ToList();
        var gone = watcher.Places.Keys.Where(id => !seen.ContainsKey(id)).ToList();
        var change = new BoardChange(
            teams.SequenceEqual(watcher.Teams) ? null : teams, _staff.SequenceEqual(watcher.Staff) ? null : _staff, changed, gone);
        (watcher.Places, watcher.Teams, watcher.Staff) = (seen, teams, _staff);
        return change is { Teams: null, Staff: null, Places.Count: 0, Gone.Count: 0 } ? null : change;
    }

    private Dictionary<string, PlaceView> Places(Watcher watcher) =>
        _places.Where(one => watcher.Sees(_roster, one.Place)).ToDictionary(one => one.View.Id, one => one.View);

    private List<BoardTeam> Teams(Watcher watcher) =>
    [
        .. _roster.Teams.Values.Where(team => watcher.SeesTeam(_roster, team.Id)).OrderBy(team => team.Name, StringComparer.CurrentCulture)
            .Select(team => new BoardTeam(
                team.Id.ToString("N"), team.Name, _waiting.GetValueOrDefault(team.Id), team.Queue is { Offered: true } queue ? queue.Address : null)),
    ];

    private static PlaceView View(LiveSpace live, Place place, int ahead) => new(
        place.Id.ToString("N"), place.State.ToWire(), place.Visitor.Name, place.Visitor.Reason, place.Visitor.Language, place.Aim.TeamId?.ToString("N"),
        place.Aim.SpecialistId?.ToString("N"), place.EnteredAt.ToDateTimeOffset(), place.Aim.Appointment?.Start.ToDateTimeOffset(), ahead,
        place.Connection is not null || place.MetAt is not null, place.LostAt.ToWire(), place.Check?.ToWire(),
        place.Admission?.SpecialistId.ToString("N"), place.Admission?.CallId.ToString("N"), live.Said.GetValueOrDefault(place.Id).FromCustomer,
        place.Reach is { IsLeft: true } reach ? new PlaceTold(reach.Phone is not null, reach.ToldAt.ToWire()) : null,
        place.Companion?.Kind.ToWire());
}
