using System.Net.Sockets;
using Guichet.Protocols.Rtp;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;
using Guichet.Testing.Reports;

namespace Guichet.Meeting;

/// <summary>Somebody in the meeting: sends sound and a camera in layers, gets everybody else's, reports as browsers do.</summary>
internal sealed class Person : IAsyncDisposable
{
    private const int SoundMs = 20, LargeWidth = 1280, SmallWidth = 320;

    private readonly Hub _hub;
    private readonly TestPeer _peer;
    private readonly TestReports _reports;
    private readonly Camera _camera;
    private readonly byte[] _sound = new byte[80];
    private long _nowMs, _nextSoundMs;
    private long _sounds;

    private Person(Hub hub, int others, int startMs)
    {
        _hub = hub;
        _peer = new TestPeer(new PeerOptions { Rids = Camera.Rids, ReceivesAudio = others, ReceivesVideo = others, Profiles = [Media.SrtpProfile.AeadAes128Gcm] });
        _reports = new TestReports(_peer);
        _camera = new Camera(_peer, _peer.Lines[1], startMs);
        _peer.Hears = Hear;
    }

    public Received Received { get; } = new();

    public Socket Socket => _peer.Link!.Socket!;

    public bool IsConnected => _peer.IsConnected;

    /// <summary>Packets, of sound and picture.</summary>
    public long Sent => _camera.Sent + _sounds;

    /// <summary>Offers, and says how large what comes is shown.</summary>
    public static async Task<Person> Offer(Hub hub, int others, int large, int startMs)
    {
        var person = new Person(hub, others, startMs);
        object[] tracks = [new { mid = "0", source = "microphone" }, new { mid = "1", source = "camera" }];
        var answer = await hub.Ask("Offer", new { sdp = person._peer.Offer(), tracks, newTransport = true });
        person._peer.Accept(answer.GetProperty("sdp").GetString()!);
        person._peer.Use(new UdpLink(person._peer.Answer!.Candidate("udp")));
        var views = person._peer.Lines.Where(l => l is { Sends: false, IsAudio: false }).Select((line, i) => View(line, i < large ? LargeWidth : SmallWidth));
        await hub.Ask("ViewTracks", new { tracks = views });
        return person;
    }

    public void Step(long nowMs)
    {
        _nowMs = nowMs;
        _peer.Step(nowMs);
        if (!_peer.IsConnected) return;
        _reports.Step(nowMs);
        foreach (var compound in _peer.Rtcp) _camera.Read(compound);
        _peer.Rtcp.Clear();
        _camera.Step(nowMs);
        if (nowMs < _nextSoundMs) return;
        _nextSoundMs = _nextSoundMs == 0 ? nowMs : _nextSoundMs + SoundMs;
        _sounds++;
        _peer.SendRtp(_peer.Lines[0], unchecked((ushort)_sounds), unchecked((uint)(_sounds * 960)), _sound);
    }

    public ValueTask DisposeAsync()
    {
        _peer.Dispose();
        return _hub.DisposeAsync();
    }

    private static object View(PeerLine line, int width) => new { mid = line.Mid, width, height = width * 9 / 16 };

    private void Hear(in RtpPacket packet)
    {
        _reports.Heard(packet, _nowMs);
        Received.Count(packet);
    }
}
