using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Guichet.Server.Platform;

namespace Guichet.Server.Media;

[SettingsSection("Media")]
internal sealed class MediaSettings
{
    [Range(0, 65535), Description("UDP and TCP port of the first media worker; the next ones follow. 0: the HTTP port plus one. Also `--media-port`.")]
    public int Port { get; init; }

    [Range(0, 64), Description("Worker threads, each with a port. 0: one per processor.")]
    public int Workers { get; init; }

    [Description("Address that browsers reach from outside, announced besides the machine's own. Also `--public-address`.")]
    public string PublicAddress { get; init; } = "";

    [Description("Local addresses to bind and announce. Empty: all of this machine's.")]
    public string[] Addresses { get; init; } = [];

    [Description("Also offer media over TCP on the same port numbers, for networks without UDP.")]
    public bool Tcp { get; init; } = true;

    [Range(2, 10_000), Description("Peer connections in one room, WHIP and WHEP among them.")]
    public int MaximumTransportsPerRoom { get; init; } = 1000;
}
