using System.Net;
using System.Net.Sockets;

namespace Guichet.Server.Http;

/// <summary>A host inside the network that no setting names.</summary>
internal sealed class InsideHostException(string setting) : HttpRequestException(HttpRequestError.ConnectionError, $"This host is inside and not named in {setting}.");

/// <summary>Where the server may go on an owner's word: anywhere outside, and inside only where the settings name the host. Otherwise whoever sets up
/// an address could make the server speak to its own neighbours.</summary>
/// <param name="isInternal">Whether the settings name this host.</param>
/// <param name="setting">Where they do.</param>
internal abstract class OutboundHosts(Func<string, bool> isInternal, string setting)
{
    /// <summary>The addresses of a host that may be spoken to; empty when there is none.</summary>
    /// <exception cref="SocketException">The name is not known.</exception>
    public async Task<IReadOnlyList<IPAddress>> Allowed(string host, CancellationToken ct)
    {
        var all = await Dns.GetHostAddressesAsync(host.Trim('[', ']'), ct);
        return isInternal(host.Trim('[', ']')) ? all : [.. all.Where(IsOutside)];
    }

    /// <summary>Connects to an address that was looked at, so that a name which changes its mind between the look and the connection gains nothing.</summary>
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var allowed = await Allowed(context.DnsEndPoint.Host, ct);
        if (allowed.Count == 0)
        {
            throw new InsideHostException(setting);
        }

        var client = new TcpClient { NoDelay = true };
        try
        {
            await client.ConnectAsync([.. allowed], context.DnsEndPoint.Port, ct);
            return client.GetStream();
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    internal static bool IsOutside(IPAddress address)
    {
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        return bytes.Length == 4 ? IsOutside4(bytes) : IsOutside6(address, bytes);
    }

    // The registry of special-purpose addresses (RFC 6890), multicast and reserved ones.
    private static bool IsOutside4(byte[] b) => !(
        b[0] is 0 or 10 or 127 or >= 224
        || (b[0] == 100 && b[1] is >= 64 and < 128)
        || (b[0] == 169 && b[1] == 254)
        || (b[0] == 172 && b[1] is >= 16 and < 32)
        || (b[0] == 192 && (b[1] == 168 || (b[1] == 0 && b[2] is 0 or 2) || (b[1] == 88 && b[2] == 99)))
        || (b[0] == 198 && (b[1] is 18 or 19 || (b[1] == 51 && b[2] == 100)))
        || (b[0] == 203 && b[1] == 0 && b[2] == 113));

    // Global unicast alone, without the forms that carry an IPv4 address (6to4, Teredo, NAT64) and without documentation.
    private static bool IsOutside6(IPAddress address, byte[] b) =>
        (b[0] & 0xE0) == 0x20 && !address.IsIPv6Teredo && !(b[0] == 0x20 && b[1] == 0x02) && !(b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0D && b[3] == 0xB8);
}
