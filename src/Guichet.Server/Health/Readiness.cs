using Guichet.Server.Data;
using Guichet.Server.Media;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Health;

/// <summary>Whether new calls can be taken: database, media worker, disk.</summary>
internal sealed class Readiness(GuichetDb db, MediaHost media, KeptFiles data)
{
    private const long LeastFreeBytes = 50 * 1024 * 1024;

    /// <param name="MediaWorkers">That work now; fewer than there are processors or settings say while a lost one has no successor yet.</param>
    /// <param name="MediaWorkersLost">Since the start: more than none is a bug to report, even where all is well again.</param>
    public sealed record Response(bool Ready, bool Database, bool Media, bool Disk, int MediaWorkers, int MediaWorkersLost);

    public static async Task<IResult> Handle(Readiness readiness, HttpContext http)
    {
        var response = await readiness.Look(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(response, statusCode: response.Ready ? 200 : 503);
    }

    private async Task<Response> Look(CancellationToken ct)
    {
        var (database, disk) = (await CanRead(ct), new DriveInfo(data.Root).AvailableFreeSpace > LeastFreeBytes);
        var (workers, lost) = media.Server?.ReadCounters() is { } counters ? (counters.Workers, counters.WorkersLost) : (0, 0);
        return new Response(database && workers > 0 && disk, database, workers > 0, disk, workers, lost);
    }

    private async Task<bool> CanRead(CancellationToken ct)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("SELECT 1 FROM \"Organisations\" LIMIT 1", ct);
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }
}
