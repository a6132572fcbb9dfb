using System.Text.Json;
using Guichet.Contracts.Waiting;
using Guichet.Domain;
using Guichet.Domain.Waiting;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Waiting.Places;

/// <summary>Keeps with a place how the customer's device check went (A16); the specialist sees it before they open the door.</summary>
internal sealed class KeepCheck(GuichetDb db, PlaceWriter writer)
{
    private const int LongestDevice = 80;

    public async Task<Problem?> Handle(LiveSpace live, Place place, DeviceCheck check)
    {
        if (check.Device.Length > LongestDevice || check.Loss is < 0 or > 1 or double.NaN || !IsCount(check.UdpMilliseconds) || !IsCount(check.TcpMilliseconds)
            || !IsCount(check.UpKbps) || !IsCount(check.DownKbps) || !IsCount(check.JitterMilliseconds))
        {
            return Problem.From(Refusal.RequestInvalid);
        }

        return await writer.Carry(live, async () =>
        {
            (await db.Set<PlaceRow>().SingleAsync(row => row.Id == place.Id)).Check = JsonSerializer.Serialize(check, Json.Options);
            return live.Space.Check(place.Id, check.Verdict.ToDomain());
        });
    }

    private static bool IsCount(int? number) => number is null or (>= 0 and <= 100_000_000);
}
