using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Routing;

/// <summary>A room with clients in it, and a clock that goes when told.</summary>
sealed class Scene
{
    const long StepUs = 10_000;

    public Workshop Workshop { get; } = new();

    public Scene() => Router = new("room", Counters, Events, Workshop);

    public FakeEvents Events { get; } = new();

    public RoutingCounters Counters { get; } = new();

    public Router Router { get; }

    public long NowUs { get; private set; } = 10_000_000;

    public Seat Join(string name, FakeClient client, int slots = 2, TransportPurpose purpose = TransportPurpose.Meet, string? publisher = null) =>
        Join(name, client, client.Media(slots), purpose, publisher);

    public Seat Join(string name, FakeClient client, NegotiatedMedia media, TransportPurpose purpose = TransportPurpose.Meet, string? publisher = null)
    {
        FakeEgress egress = new();
        Peer peer = Router.AddPeer(name, purpose, media, egress, publisher, NowUs);
        peer.Connected(NowUs);
        return new(this, peer, client, egress);
    }

    /// <summary>Time goes on, with ticks as the worker gives them.</summary>
    public void Pass(int milliseconds)
    {
        for (long end = NowUs + milliseconds * 1_000L; NowUs < end;)
        {
            NowUs = Math.Min(end, NowUs + StepUs);
            Router.Tick(NowUs);
        }
    }
}

/// <summary>One client in a scene.</summary>
sealed record Seat(Scene Scene, Peer Peer, FakeClient Client, FakeEgress Egress)
{
    public IReadOnlyList<Slot> Slots => Scene.Events.Slots[Peer];

    public void Send(byte[] packet) => Peer.ReceiveRtp([.. packet], Scene.NowUs);

    public delegate int Writer(Span<byte> into);

    public void SendRtcp(Writer writer)
    {
        byte[] buffer = new byte[1_200];
        int length = writer(buffer);
        Peer.ReceiveRtcp(buffer.AsSpan(0, length), Scene.NowUs);
    }

    public void SendNack(uint ssrc, params ushort[] numbers) => SendRtcp(into => RtcpWriter.Nack(into, 1, ssrc, numbers));

    public void SendPictureLoss(uint ssrc) => SendRtcp(into => RtcpWriter.PictureLoss(into, 1, ssrc));
}
