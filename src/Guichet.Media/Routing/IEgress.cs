namespace Guichet.Media.Routing;

/// <summary>What routing needs of a transport: the way out.</summary>
interface IEgress
{
    /// <summary>Seals header and payload into the send batch at once; both spans are free again on return.</summary>
    void SendRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload);

    /// <summary>The same for one RTCP compound (RFC 3550 section 6.1, or reduced size, RFC 5506).</summary>
    void SendRtcp(ReadOnlySpan<byte> compound);

    /// <summary>ICE and DTLS are done and consent is fresh.</summary>
    bool IsConnected { get; }
}
