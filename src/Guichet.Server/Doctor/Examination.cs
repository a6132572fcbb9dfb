using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Media;
using Guichet.Server.Platform;

namespace Guichet.Server.Doctor;

/// <summary>Everything that a machine needs for calls, looked at one by one.</summary>
internal sealed class Examination(HttpSettings http, DatabaseSettings database, MediaHost media, KeptFiles data, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const long Mebibyte = 1024 * 1024;

    public async Task<IReadOnlyList<Finding>> Look(CancellationToken ct)
    {
        var options = media.Options();
        return
        [
            .. NetworkChecks.HttpPorts(Listeners.Of(http)),
            .. NetworkChecks.SharedPort(options),
            MediaChecks.OpenSsl(clock),
            .. NetworkChecks.MediaPorts(options),
            .. await NetworkChecks.UdpEcho(options.Addresses, ct),
            Disk(),
            Clock(),
            await DatabaseChecks.Look(database, data, ct),
            .. await ChannelChecks.Look(scopes, ct),
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
}
