using Guichet.Contracts.Waiting;
using Guichet.Domain.Waiting;

namespace Guichet.Server.Waiting.Board;

/// <summary>A board that somebody has open, and what it shows.</summary>
/// <param name="seesAll">Whoever leads sees every team; a specialist sees their own teams and what is meant for them.</param>
internal sealed class Watcher(string connection, Guid person, bool seesAll)
{
    public string Connection => connection;

    public Guid Person => person;

    public Dictionary<string, PlaceView> Places { get; set; } = [];

    public IReadOnlyList<BoardTeam> Teams { get; set; } = [];

    public IReadOnlyList<StaffView> Staff { get; set; } = [];

    public bool SeesTeam(Roster roster, Guid team) => seesAll || (roster.Teams.TryGetValue(team, out var found) && found.Members.Contains(person));

    public bool Sees(Roster roster, Place place) =>
        seesAll || (place.Aim.TeamId is { } team && SeesTeam(roster, team)) || place.Aim.SpecialistId == person || place.Admission?.SpecialistId == person;
}

/// <summary>The boards that are open, by connection.</summary>
internal sealed class Watchers
{
    private readonly Dictionary<string, Watcher> _open = [];

    public IReadOnlyCollection<Watcher> All => _open.Values;

    public void Add(Watcher watcher) => _open[watcher.Connection] = watcher;

    public Watcher? Find(string connection) => _open.GetValueOrDefault(connection);

    public Watcher? Remove(string connection) => _open.Remove(connection, out var watcher) ? watcher : null;
}
