using Guichet.Media.Negotiation;
using Guichet.Media.Routing;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Tests.Congestion;

/// <summary>A room in which some send a camera in three layers (1.3 Mbit/s, 0.5, 0.2) and sound, and others watch behind lines of their
/// own. Key frames come when they are asked for, and are large.</summary>
sealed class Stage
{
    const int StepMs = 10;
    static readonly int[] Packets = [5, 4, 4];

    readonly List<(Seat Seat, SimulcastCamera Camera)> _senders = [];
    readonly List<LineClient> _watchers = [];
    int _step;

    public Scene Scene { get; } = new();

    public long NowUs => Scene.NowUs;

    public int Senders => _senders.Count;

    /// <summary>Who is louder than the others.</summary>
    public int Speaker { get; set; }

    public Seat AddSender(string name, string label = "camera")
    {
        FakeClient client = new(_senders.Count + 1);
        SimulcastCamera camera = new(client);
        NegotiatedMedia media = camera.Media();
        NegotiatedSection[] sections = [.. media.Sections];
        sections[1] = sections[1] with { Label = label };
        Seat seat = Scene.Join(name, client, new NegotiatedMedia { ReportSsrc = media.ReportSsrc, Cname = media.Cname, Extensions = media.Extensions, ReducedSize = true, Sections = sections });
        _senders.Add((seat, camera));
        return seat;
    }

    public LineClient AddWatcher(string name)
    {
        LineClient watcher = new(new(50 + _watchers.Count));
        watcher.Step(NowUs);
        watcher.Peer = Scene.Router.AddPeer(name, TransportPurpose.Meet, LineClient.Numbered(watcher.Client.Media(4, microphone: false, camera: false)), watcher, null, NowUs);
        _watchers.Add(watcher);
        return watcher;
    }

    public void Play(double seconds)
    {
        for (long end = NowUs + (long)(seconds * 1_000_000); NowUs < end; _step++)
        {
            foreach ((Seat seat, SimulcastCamera camera) in _senders) Send(seat, camera);
            Scene.Pass(StepMs);
            foreach (LineClient watcher in _watchers) watcher.Step(NowUs);
        }
    }

    void Send(Seat seat, SimulcastCamera camera)
    {
        if (_step % 2 == 0) seat.Send(Sound(seat, seat == _senders[Speaker].Seat ? 15 : 60));
        if (_step % 3 != 0) return;
        HashSet<uint> asked = [.. seat.Egress.Feedback<PictureLossIndication>(PictureLossIndication.TryRead).Select(loss => loss.MediaSsrc)];
        seat.Egress.Rtcp.Clear();
        seat.Egress.Rtp.Clear();
        for (int layer = 0; layer < 3; layer++)
        {
            bool key = asked.Contains(camera.Ssrc(layer)) || seat.Peer.Producers[1].Layers[layer].Current is null;
            foreach (byte[] packet in camera.Frame(layer, NowUs, key, Packets[layer] * (key ? 4 : 1))) seat.Send(packet);
        }
    }

    /// <summary>Eighty bytes of it.</summary>
    static byte[] Sound(Seat seat, int level) => [.. seat.Client.Audio((uint)(seat.Scene.NowUs * 48 / 1_000), level), .. new byte[76]];
}

/// <summary>What a watcher sees.</summary>
static class Watching
{
    /// <summary>The layer of each packet of the picture that was sent to a slot since an instant; 0 is the largest.</summary>
    public static List<int> Layers(this LineClient watcher, int slot, long sinceUs) =>
        [.. watcher.Received.Where(p => p.SentUs >= sinceUs && p.Packet.Ssrc == watcher.Client.VideoSlot(slot) && p.Packet.Payload.Length > 0).Select(p => (int)p.Packet.Payload[^1])];

    /// <summary>The last layer that was sent to a slot; -1 when nothing was within a second.</summary>
    public static int Layer(this LineClient watcher, int slot, long nowUs) => watcher.Layers(slot, nowUs - 1_000_000) is [.., var last] ? last : -1;

    /// <summary>When the top layer began that was then sent until the end.</summary>
    public static long TopSinceUs(this LineClient watcher, int slot)
    {
        long since = long.MaxValue;
        foreach ((SentPacket packet, long sentUs, _) in watcher.Received)
        {
            if (packet.Ssrc != watcher.Client.VideoSlot(slot) || packet.Payload.Length == 0) continue;
            if (packet.Payload[^1] != 0) since = long.MaxValue;
            else if (since == long.MaxValue) since = sentUs;
        }
        return since;
    }

    /// <summary>How often the layer of a slot's picture changed since an instant.</summary>
    public static int Changes(this LineClient watcher, int slot, long sinceUs)
    {
        List<int> layers = watcher.Layers(slot, sinceUs);
        return layers.Zip(layers.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    public static int SoundLost(this LineClient watcher, long sinceUs, long untilUs)
    {
        bool IsSound(SentPacket packet) => packet.Ssrc >= watcher.Client.AudioSlot(0) && packet.Ssrc < watcher.Client.AudioSlot(0) + 50;
        List<SentPacket> heard = [.. watcher.Received.Where(p => IsSound(p.Packet) && p.SentUs >= sinceUs && p.SentUs < untilUs).Select(p => p.Packet)];
        return heard.GroupBy(p => p.Ssrc).Sum(slot => unchecked((ushort)(slot.Last().Sequence - slot.First().Sequence)) + 1 - slot.Count());
    }

    public static double WorstDelayMs(this LineClient watcher, long sinceUs, long untilUs) =>
        watcher.Received.Where(p => p.SentUs >= sinceUs && p.SentUs < untilUs).Select(p => (p.ArrivedUs - p.SentUs) / 1_000.0).DefaultIfEmpty().Max();
}
