using System.Net;
using Guichet.Media;
using Microsoft.Extensions.Logging.Abstractions;

namespace Guichet.Server.Doctor;

/// <summary>Starts a media server for a moment: whatever keeps it from starting shows here.</summary>
internal static class MediaChecks
{
    public static Finding OpenSsl(TimeProvider clock)
    {
        try
        {
            var server = MediaServer.Start(
                new MediaOptions { Addresses = [IPAddress.Loopback], Workers = 1 }, new Media.MediaEventFan([]), clock, NullLogger<MediaServer>.Instance);
            server.DisposeAsync().AsTask().Wait();
            return Finding.Ok("openssl", "loaded; the media server starts");
        }
        catch (MediaStartException e)
        {
            return Finding.Fail("openssl", Media.MediaHost.Explain(e));
        }
    }
}
