using System.Net;
using System.Net.Sockets;
using Guichet.Media;
using Guichet.Server.Http;
using Guichet.Server.Platform;

namespace Guichet.Server.Doctor;

/// <summary>Ports and ways. What lies between this machine and the world only a call from outside can tell.</summary>
internal static class NetworkChecks
{
    public static IEnumerable<Finding> HttpPorts(IEnumerable<IPEndPoint> endpoints) => endpoints.Select(endpoint =>
        TryTcp(endpoint, out var why) ? Finding.Ok("http port", $"{endpoint} is free")
            : Finding.Warn("http port", $"{endpoint}: {why}; fine if Guichet is running, otherwise give another one with --port N"));

    public static IEnumerable<Finding> SharedPort(MediaOptions options)
    {
        if (options.SharedPort is not { } endpoint)
        {
            yield break;
        }

        var way = options.PublicSharedPort is { } outside && outside != endpoint.Port ? $"forward TCP {outside} of the outside to {endpoint.Port}" : $"allow TCP {endpoint.Port} in the firewall";
        yield return TryTcp(endpoint, out var why) ? Finding.Ok("tls port", $"{endpoint} is free; {way}, HTTPS and media come by it")
            : Finding.Warn("tls port", $"{endpoint}: {why}; fine if Guichet is running, otherwise give another one with --tls-port N (docs/install.md, for ports below 1024)");
    }

    public static IEnumerable<Finding> MediaPorts(MediaOptions options)
    {
        if (options.Port is 0)
        {
            yield return Finding.Ok("media ports", "any free ones");
            yield break;
        }

        var workers = options.Workers is 0 ? Environment.ProcessorCount : options.Workers;
        foreach (var port in Enumerable.Range(options.Port, workers))
        {
            var taken = options.Addresses.Select(address => new IPEndPoint(address, port))
                .Select(endpoint => (endpoint, why: WhyTaken(endpoint, options.Tcp))).FirstOrDefault(one => one.why is not null);
            yield return taken.why is null
                ? Finding.Ok("media ports", $"UDP{(options.Tcp ? " and TCP" : "")} {port} free on {options.Addresses.Count} addresses")
                : Finding.Warn("media ports", $"{taken.endpoint}: {taken.why}; fine if Guichet is running, otherwise give another one with --media-port N");
        }
    }

    /// <summary>A datagram from each address to itself and back: a firewall of this machine that blocks UDP shows here.</summary>
    public static async Task<IReadOnlyList<Finding>> UdpEcho(IEnumerable<IPAddress> addresses, CancellationToken ct)
    {
        List<Finding> findings = [];
        foreach (var address in addresses)
        {
            findings.Add(await Echo(address, ct));
        }

        return findings;
    }

    public static Finding PublicAddress(HttpSettings http, MediaOptions options) => options.PublicAddress switch
    {
        { } address when IsPrivate(address) => Finding.Warn("public address", $"{address} is private: nobody outside reaches it"),
        { } address => Finding.Ok("public address", $"{address} is announced; forward UDP and TCP {options.Port} and following to this machine"),
        null when options.Addresses.Any(address => !IsPrivate(address)) => Finding.Ok("public address", "this machine has one of its own"),
        null when http.Host is "" && !http.Secure => Finding.Ok("public address", "not needed: this server is for this machine alone"),
        _ => Finding.Warn("public address", "none: people outside this network will see no picture; give --public-address IP"),
    };

    private static async Task<Finding> Echo(IPAddress address, CancellationToken ct)
    {
        try
        {
            using var udp = new UdpClient(new IPEndPoint(address, 0));
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(TimeSpan.FromSeconds(2));
            await udp.SendAsync(new byte[1200], (IPEndPoint)udp.Client.LocalEndPoint!, limit.Token);
            await udp.ReceiveAsync(limit.Token);
            return Finding.Ok("udp", $"{address} sends and receives");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return Finding.Fail("udp", $"{address} gets nothing back: a firewall of this machine blocks UDP; allow it, or calls go by TCP and stutter");
        }
        catch (SocketException e)
        {
            return Finding.Fail("udp", $"{address}: {e.Message}");
        }
    }

    private static string? WhyTaken(IPEndPoint endpoint, bool tcp)
    {
        try
        {
            using var udp = new UdpClient(endpoint);
        }
        catch (SocketException e)
        {
            return $"UDP {e.Message}";
        }

        return !tcp || TryTcp(endpoint, out var why) ? null : $"TCP {why}";
    }

    private static bool TryTcp(IPEndPoint endpoint, out string why)
    {
        why = "";
        try
        {
            using var listener = new TcpListener(endpoint);
            listener.Start();
            return true;
        }
        catch (SocketException e)
        {
            why = e.Message;
            return false;
        }
    }

    private static bool IsPrivate(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return IPAddress.IsLoopback(address) || address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal || address.IsIPv6SiteLocal
            || (address.AddressFamily is AddressFamily.InterNetwork
                && (bytes[0] is 10 or 127 || (bytes[0] is 172 && bytes[1] is >= 16 and < 32) || (bytes[0] is 192 && bytes[1] is 168)
                    || (bytes[0] is 169 && bytes[1] is 254) || (bytes[0] is 100 && bytes[1] is >= 64 and < 128)));
    }
}
