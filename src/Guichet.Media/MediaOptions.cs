using System.Net;

namespace Guichet.Media;

/// <summary>How the media server is set up. Read once at start.</summary>
public sealed record MediaOptions
{
    /// <summary>Local addresses to bind and announce, IPv4 and IPv6, each with one UDP socket and one TCP listener per worker.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [IPAddress.Loopback];

    /// <summary>Announced besides, when the machine sits behind a one-to-one NAT. Not bound.</summary>
    public IPAddress? PublicAddress { get; init; }

    /// <summary>UDP and TCP port of the first worker; the next ones follow. 0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>Threads with a port each; 0 means one per processor. 1 to 64.</summary>
    public int Workers { get; init; }

    /// <summary>ICE-TCP passive candidates (RFC 6544) on the worker's port number.</summary>
    public bool Tcp { get; init; } = true;

    /// <summary>
    /// One more TCP listener, for all workers, that media shares with TLS: strict networks let nothing through but 443. Announced below each
    /// worker's own candidates, for each announced address that it covers ("::" all of them, IPv4 too). Port 0 takes any free one. Null: none.
    /// </summary>
    public IPEndPoint? SharedPort { get; init; }

    /// <summary>
    /// The number by which <see cref="SharedPort"/> is reached from outside, where a NAT or a load balancer before the machine maps another one to
    /// it: announced with <see cref="PublicAddress"/>, or with each address if there is none. Null: its own number. 1 to 65535.
    /// </summary>
    public int? PublicSharedPort { get; init; }

    /// <summary>SRTP profiles in order of preference.</summary>
    public IReadOnlyList<SrtpProfile> Profiles { get; init; } = [SrtpProfile.AeadAes128Gcm, SrtpProfile.Aes128CmSha1Tag80];

    /// <summary>How long nothing but a fresh proof of the peer's address keeps a transport sending (RFC 7675).</summary>
    public TimeSpan ConsentTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a worker with thousands of packets a second waits for more of them before it takes a batch: it delays each by half of this
    /// and saves most wake-ups. A worker with less to do never waits. 0 to 10 ms; 0 never.
    /// </summary>
    public TimeSpan Gathering { get; init; } = TimeSpan.FromMicroseconds(750);

    /// <summary>Transports in one room, 1 to 10,000.</summary>
    public int MaximumTransportsPerRoom { get; init; } = 1000;

    /// <summary>
    /// Answer "active" to an offer that leaves the DTLS role open: saves a round trip before the first upward packet, but the peer then
    /// chooses the SRTP profile. Passive is the default: measured with both browsers.
    /// </summary>
    public bool AnswersActive { get; init; }

    internal const int MaximumWorkers = 64;

    internal int WorkerCount => Workers == 0 ? Math.Min(Environment.ProcessorCount, MaximumWorkers) : Workers;

    /// <exception cref="ArgumentException">Says which option and what it may be.</exception>
    internal void Check()
    {
        if (Addresses.Count == 0) throw new ArgumentException("The media server needs at least one address.");
        if (Addresses.Any(a => a.Equals(IPAddress.Any) || a.Equals(IPAddress.IPv6Any)))
            throw new ArgumentException("Addresses are announced to browsers, so name each of them: 0.0.0.0 and :: are none.");
        if (Workers is < 0 or > MaximumWorkers) throw new ArgumentException($"Workers is {Workers}; it may be 0 to {MaximumWorkers}.");
        if (Port is < 0 || Port + Math.Max(1, Workers) - 1 > ushort.MaxValue) throw new ArgumentException($"Port is {Port}; it may be 0 to 65535, with room for one per worker.");
        if (SharedPort is { Port: not 0 } shared && Tcp && shared.Port >= Port && shared.Port < Port + WorkerCount)
            throw new ArgumentException($"Port {shared.Port} is to be shared with TLS, and is a worker's own besides ({Port} to {Port + WorkerCount - 1}).");
        if (PublicSharedPort is < 1 or > ushort.MaxValue) throw new ArgumentException($"PublicSharedPort is {PublicSharedPort}; it may be 1 to 65535.");
        if (PublicSharedPort is not null && SharedPort is null) throw new ArgumentException($"Port {PublicSharedPort} outside leads to the port that is shared with TLS, and there is none.");
        if (MaximumTransportsPerRoom is < 1 or > 10_000) throw new ArgumentException($"MaximumTransportsPerRoom is {MaximumTransportsPerRoom}; it may be 1 to 10,000.");
        if (ConsentTimeout < TimeSpan.FromSeconds(5) || ConsentTimeout > TimeSpan.FromMinutes(10)) throw new ArgumentException("ConsentTimeout may be 5 seconds to 10 minutes.");
        if (Gathering < TimeSpan.Zero || Gathering > TimeSpan.FromMilliseconds(10)) throw new ArgumentException("Gathering may be 0 to 10 milliseconds.");
        if (Profiles.Count == 0) throw new ArgumentException("Profiles needs at least one SRTP profile.");
    }
}

/// <summary>Protection profiles of RFC 5764 section 4.1.2 and RFC 7714 section 14.2 (IANA numbers).</summary>
public enum SrtpProfile : ushort
{
    Aes128CmSha1Tag80 = 0x0001,
    AeadAes128Gcm = 0x0007,
}
