namespace Guichet.Media.Transports.Sockets;

/// <summary>What may be thrown away when a stream cannot keep up.</summary>
internal enum Traffic
{
    /// <summary>STUN, DTLS, RTCP: little, and needed most when the network is worst.</summary>
    Control,
    Media,
}

/// <summary>
/// Where datagrams leave, and which of our addresses they leave from: a UDP socket or one TCP connection. One thread.
/// A packet is sealed straight into the rented room, so that nothing is copied before the system call.
/// </summary>
internal abstract class Wire
{
    /// <summary>Bytes of room that <see cref="Rent"/> gives.</summary>
    public const int RoomSize = 2048;

    /// <summary>Room for one datagram, good until the next call of <see cref="Rent"/> or <see cref="Send"/>.</summary>
    public abstract Span<byte> Rent();

    /// <summary>Sends the first bytes of the rented room.</summary>
    public abstract void Send(int length, in RemoteAddress to, Traffic traffic);

    /// <summary>The peer behind proved itself: a connection may stay open.</summary>
    public virtual void Prove()
    {
    }

    /// <summary>Nobody proved uses this wire to that address any more: a connection is closed.</summary>
    public virtual void Forsake()
    {
    }
}

/// <summary>Takes every datagram that arrives, whatever it came on.</summary>
internal interface IDatagrams
{
    /// <param name="wire">Where an answer leaves.</param>
    /// <param name="datagram">Valid during the call, and may be written to.</param>
    /// <param name="nowUs">One clock reading for the whole batch.</param>
    void Receive(Wire wire, in RemoteAddress from, Span<byte> datagram, long nowUs);

    /// <summary>A connection closed: nothing comes or goes on it any more.</summary>
    void Lost(Wire wire);
}
