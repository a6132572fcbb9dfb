using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Guichet.Server.Http;

/// <summary>
/// Ends quietly a connection whose ClientHello the base library reads past its end (dotnet/runtime#126352, still so in .NET 10): Kestrel
/// takes it for a bug of ours and writes a line with the stack, so that a stranger could fill the log.
/// </summary>
internal static class BadHellos
{
    /// <summary>Stands before HTTPS. What HTTP itself does wrong never comes this far out.</summary>
    public static void UseQuietEnd(this ListenOptions listen) => listen.Use(next => async connection =>
    {
        try
        {
            await next(connection);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            connection.Abort();
        }
    });
}
