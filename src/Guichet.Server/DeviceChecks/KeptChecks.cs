using System.Text.Json;
using Guichet.Contracts.DeviceChecks;
using Guichet.Domain.DeviceChecks;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.DeviceChecks;

/// <summary>What device checks found, as it is kept: the last one of each customer of a call, and of each person at the desk.</summary>
internal sealed class KeptChecks(GuichetDb db, JournalCommit journal, CurrentOrganisation current, TimeProvider clock)
{
    /// <summary>For so long a check counts; an older one is made again.</summary>
    public static readonly Duration Fresh = Duration.FromHours(24);

    private const int LongestDevice = 80;
    private const int MostMilliseconds = 3_600_000;
    private const int MostKbps = 10_000_000;
    private const long MostBytes = 1_000_000_000_000;

    /// <summary>As it may be kept; null when it is none that a page could have made. A clock that is wrong, or a check that is too old, is
    /// given the server's time.</summary>
    public DeviceCheck? Clean(DeviceCheck check)
    {
        var now = clock.Now();
        var at = Instant.FromDateTimeOffset(check.At);
        var isInOrder = check.Device.Length is > 0 and <= LongestDevice && !check.Device.Any(char.IsControl) && IsInOrder(check.Udp) && IsInOrder(check.Tcp)
            && (check.NetworkTried || (check.Udp ?? check.Tcp) is null);
        return !isInOrder ? null : at > now || at < now - Fresh ? check with { At = now.ToDateTimeOffset() } : check;
    }

    public static string Write(DeviceCheck check) => JsonSerializer.Serialize(check, Json.Options);

    /// <summary>Null also for one of an earlier form.</summary>
    public static DeviceCheck? Read(string? kept)
    {
        try
        {
            return kept is null ? null : JsonSerializer.Deserialize<DeviceCheck>(kept, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public async Task<DeviceCheck?> OfCall(Guid call, CancellationToken ct) =>
        Read(await db.Set<DeviceCheckRow>().Where(row => row.CallId == call).Select(row => row.Findings).SingleOrDefaultAsync(ct));

    public async Task<DeviceCheck?> OfPerson(Guid person, CancellationToken ct) =>
        Read(await db.Set<DeviceCheckRow>().Where(row => row.PersonId == person).Select(row => row.Findings).SingleOrDefaultAsync(ct));

    /// <summary>In one word, by call; calls without a check are absent.</summary>
    public Task<Dictionary<Guid, CheckResult>> OfCalls(IReadOnlyCollection<Guid> calls, CancellationToken ct) =>
        Verdicts(db.Set<DeviceCheckRow>().Where(row => row.CallId != null && calls.Contains(row.CallId.Value)), ct);

    /// <summary>The same of the calls that a query finds.</summary>
    public Task<Dictionary<Guid, CheckResult>> OfCalls(IQueryable<Guid> calls, CancellationToken ct) =>
        Verdicts(db.Set<DeviceCheckRow>().Where(row => row.CallId != null && calls.Contains(row.CallId.Value)), ct);

    /// <param name="check">A clean one.</param>
    public Task KeepForCall(Guid call, DeviceCheck check, CancellationToken ct) => Keep(call, null, check, ct);

    /// <summary>The same, by the link that the customer was sent: so they have it.</summary>
    public async Task KeepByLink(Guid call, DeviceCheck check, CancellationToken ct)
    {
        await Keep(call, null, check, ct);
        db.Append(new CallDevicesChecked(call));
        await journal.Commit(ct);
    }

    /// <param name="check">A clean one.</param>
    public Task KeepForPerson(Guid person, DeviceCheck check, CancellationToken ct) => Keep(null, person, check, ct);

    private async Task Keep(Guid? call, Guid? person, DeviceCheck check, CancellationToken ct)
    {
        if (await Change(call, person, check, ct))
        {
            return;
        }

        var row = DeviceCheckRow.Of(clock.NewId(), current.Id, call, person, check);
        db.Add(row);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Handed in twice at once: the other one made the row.
            db.Entry(row).State = EntityState.Detached;
            await Change(call, person, check, ct);
        }
    }

    private async Task<bool> Change(Guid? call, Guid? person, DeviceCheck check, CancellationToken ct)
    {
        var (verdict, whole, at) = (check.Verdict, Write(check), Instant.FromDateTimeOffset(check.At));
        return await db.Set<DeviceCheckRow>().Where(row => row.CallId == call && row.PersonId == person).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Verdict, verdict).SetProperty(row => row.Findings, whole).SetProperty(row => row.At, at), ct) > 0;
    }

    private static Task<Dictionary<Guid, CheckResult>> Verdicts(IQueryable<DeviceCheckRow> rows, CancellationToken ct) =>
        rows.ToDictionaryAsync(row => row.CallId!.Value, row => row.Verdict, ct);

    private static bool IsInOrder(NetworkLeg? leg) => leg is null
        || (leg.Loss is null or (>= 0 and <= 1) && leg.RoundTripMilliseconds is null or (>= 0 and <= MostMilliseconds)
            && leg.JitterMilliseconds is null or (>= 0 and <= MostMilliseconds) && leg.UpKbps is >= 0 and <= MostKbps && leg.DownKbps is >= 0 and <= MostKbps
            && leg.UpBytes is >= 0 and <= MostBytes && leg.DownBytes is >= 0 and <= MostBytes);
}
