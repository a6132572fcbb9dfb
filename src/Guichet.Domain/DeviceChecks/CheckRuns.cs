using NodaTime;

namespace Guichet.Domain.DeviceChecks;

/// <summary>What device checks may use of the media server: anybody may begin one, so each has an end, and a line of people cannot fill the server.</summary>
/// <param name="AtOnce">Of all addresses.</param>
/// <param name="PerAddress">Of one address at once.</param>
/// <param name="Lasts">From its beginning; what is asked later is refused.</param>
/// <param name="Legs">How often one check may measure.</param>
public sealed record CheckRules(int AtOnce, int PerAddress, Duration Lasts, int Legs);

/// <summary>One measurement: a connection that sends, and one that gets the same back.</summary>
/// <param name="Number">1, 2, 3... within the check.</param>
/// <param name="Played">The listening side has been asked for; it is once.</param>
public sealed record CheckLeg(int Number, bool Played);

/// <summary>A device check that measures now.</summary>
public sealed record CheckRun(string Id, string Address, Instant Until, CheckLeg? Leg);

/// <summary>The device checks that measure now. Whoever keeps it asks one thing at a time.</summary>
public sealed class CheckRuns(CheckRules rules)
{
    private readonly Dictionary<string, CheckRun> _runs = [];

    public IReadOnlyCollection<CheckRun> All => _runs.Values;

    /// <summary>A place for a new check; refused while as many measure as may.</summary>
    public Refusal Start(string id, string address, Instant now)
    {
        Sweep(now);
        if (_runs.Count >= rules.AtOnce || _runs.Values.Count(run => run.Address == address) >= rules.PerAddress)
        {
            return Refusal.CheckBusy;
        }

        _runs[id] = new CheckRun(id, address, now + rules.Lasts, null);
        return Refusal.None;
    }

    /// <summary>Begins the next measurement; the one before it is over with that.</summary>
    public Outcome<CheckLeg> Send(string id, Instant now)
    {
        if (Find(id, now) is not { } run || run.Leg?.Number >= rules.Legs)
        {
            return Refusal.CheckOver;
        }

        var leg = new CheckLeg((run.Leg?.Number ?? 0) + 1, false);
        _runs[id] = run with { Leg = leg };
        return leg;
    }

    /// <summary>The measurement under way, for the side that listens: once each.</summary>
    public Outcome<CheckLeg> Listen(string id, Instant now)
    {
        if (Find(id, now) is not { } run)
        {
            return Refusal.CheckOver;
        }

        if (run.Leg is not { Played: false } leg)
        {
            return Refusal.RequestInvalid;
        }

        _runs[id] = run with { Leg = leg with { Played = true } };
        return leg;
    }

    /// <summary>Gives the place back; what it was, or null when it is over already.</summary>
    public CheckRun? End(string id) => _runs.Remove(id, out var run) ? run : null;

    private CheckRun? Find(string id, Instant now)
    {
        Sweep(now);
        return _runs.GetValueOrDefault(id);
    }

    private void Sweep(Instant now)
    {
        foreach (var over in _runs.Values.Where(run => run.Until <= now).ToList())
        {
            _runs.Remove(over.Id);
        }
    }
}
