using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Media;
using Guichet.Server.Platform;
using Microsoft.Data.Sqlite;

namespace Guichet.Server.Doctor;

/// <summary>Everything that a machine needs for calls, looked at one by one.</summary>
internal sealed class Examination(HttpSettings http, MediaHost media, KeptFiles data, TimeProvider clock)
{
    private const long Mebibyte = 1024 * 1024;

    public async Task<IReadOnlyList<Finding>> Look(CancellationToken ct)
    {
        var options = media.Options();
        return
        [
            .. NetworkChecks.HttpPorts(Listeners.Of(http)),
            .. NetworkChecks.SharedPort(options.SharedPort),
            MediaChecks.OpenSsl(clock),
            .. NetworkChecks.MediaPorts(options),
            .. await NetworkChecks.UdpEcho(options.Addresses, ct),
            Disk(),
            Clock(),
            Database(),
            NetworkChecks.PublicAddress(http, options),
        ];
    }

    private Finding Disk()
    {
        var free = new DriveInfo(data.Root).AvailableFreeSpace / Mebibyte;
        return free < 100 ? Finding.Fail("disk", $"{free} MiB free at {data.Root}: make room, calls cannot be written down")
            : free < 1024 ? Finding.Warn("disk", $"{free} MiB free at {data.Root}: little for a service")
            : Finding.Ok("disk", $"{free / 1024} GiB free at {data.Root}");
    }

    // Links, keys and certificates have times; a clock before the program was built is certainly wrong.
    private Finding Clock()
    {
        var built = File.GetLastWriteTimeUtc(typeof(Examination).Assembly.Location);
        var now = clock.GetUtcNow();
        return now < built ? Finding.Fail("clock", $"it says {now:u}, before this program was built ({built:u}): set it, and let NTP keep it")
            : File.Exists("/run/systemd/timesync/synchronized") || Directory.Exists("/run/chrony") || !OperatingSystem.IsLinux()
                ? Finding.Ok("clock", $"{now:u}")
                : Finding.Warn("clock", $"{now:u}; nothing seems to keep it (NTP)");
    }

    private Finding Database()
    {
        if (!File.Exists(data.Database))
        {
            return Finding.Ok("database", $"none yet at {data.Database}; the first start makes it");
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(Data.Database.ConnectionString(data)) { Pooling = false }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check(1);";
            var verdict = command.ExecuteScalar() as string;
            return verdict == "ok"
                ? Finding.Ok("database", data.Database)
                : Finding.Fail("database", $"{data.Database} is damaged ({verdict}): restore the last backup");
        }
        catch (SqliteException e)
        {
            return Finding.Fail("database", Data.Database.Explain(e, data.Database));
        }
    }
}
