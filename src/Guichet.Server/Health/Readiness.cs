using Guichet.Server.Data;
using Guichet.Server.Media;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Health;

/// <summary>Whether new calls can be taken: database, media worker, disk.</summary>
internal sealed class Readiness(GuichetDb db, MediaHost media, KeptFiles data)
{
    private const long LeastFreeBytes = 50 * 1024 * 1024;

    public sealed record Response(bool Ready, bool Database, bool Media, bool Disk);

    public static async Task<IResult> Handle(Readiness readiness, HttpContext http)
    {
        var response = await readiness.Look(http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(response, statusCode: response.Ready ? 200 : 503);
    }

    private async Task<Response> Look(CancellationToken ct)
    {
        var (database, working, disk) = (await CanRead(ct), media.Server is not null, new DriveInfo(data.Root).AvailableFreeSpace > LeastFreeBytes);
        return new Response(database && working && disk, database, working, disk);
    }

    private async Task<bool> CanRead(CancellationToken ct)
    {
        try
        {
            await db.Database.ExecuteSqlRawAsync("SELECT 1 FROM Organisations LIMIT 1", ct);
            return true;
        }
        catch (Microsoft.Data.Sqlite.SqliteException)
        {
            return false;
        }
    }
}
