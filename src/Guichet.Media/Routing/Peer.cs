namespace Guichet.Media.Routing;

/// <summary>The routing side of one transport.</summary>
internal sealed class Peer
{
    public required string Participant { get; init; }

    public required TransportPurpose Purpose { get; init; }

    /// <summary>Whatever the owner wants to find again in <see cref="IRoutingEvents"/>; routing never looks at it.</summary>
    public object? Owner { get; set; }

    /// <summary>DTLS is done: key frames are asked for, media starts.</summary>
    public void Connected(long nowUs) => throw new NotSupportedException();

    /// <param name="packet">Decrypted; valid during the call only.</param>
    public void ReceiveRtp(Span<byte> packet, long nowUs) => throw new NotSupportedException();

    public void ReceiveRtcp(ReadOnlySpan<byte> compound, long nowUs) => throw new NotSupportedException();
}
