using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Network;

/// <summary>Anna's camera, and Ben who watches it, each behind a network of their own, in virtual time.</summary>
internal sealed class Broadcast : IDisposable
{
    public const string AnnasHome = "192.0.2.10:4000", BensHome = "192.0.2.20:4000";

    private readonly int _seed;

    public Broadcast(int roundTripMs = 20, int seed = 1)
    {
        _seed = seed;
        Anna = Server.Call("anna", AnnasHome, new PeerOptions { ReceivesAudio = 0, ReceivesVideo = 0 });
        Ben = Server.Call("ben", BensHome, new PeerOptions { Sends = [] });
        Camera = new TestCamera(Anna, Anna.Lines.First(l => l.Kind == "video")) { RoundTripMs = roundTripMs };
        Viewer = new TestViewer(Ben) { RoundTripMs = roundTripMs };
        Good = new ImpairmentProfile { DelayMs = roundTripMs / 2 };
        Impair(Good);
        Run(1000);
    }

    public VirtualServer Server { get; } = new();

    public TestPeer Anna { get; }

    public TestPeer Ben { get; }

    public TestCamera Camera { get; }

    public TestViewer Viewer { get; }

    /// <summary>Only the delay.</summary>
    public ImpairmentProfile Good { get; }

    public void Impair(ImpairmentProfile both)
    {
        ImpairAnna(both, both);
        ImpairBen(both, both);
    }

    public void ImpairAnna(ImpairmentProfile up, ImpairmentProfile down) => ((VirtualLink)Anna.Link!).Impair(up, down, _seed);

    public void ImpairBen(ImpairmentProfile up, ImpairmentProfile down) => ((VirtualLink)Ben.Link!).Impair(up, down, _seed + 100);

    public void Run(int milliseconds)
    {
        for (var end = Server.NowMs + milliseconds; Server.NowMs < end;)
        {
            Server.Run(10);
            Camera.Step(Server.NowMs);
            Viewer.Step(Server.NowMs);
        }
    }

    /// <summary>Of the packets that were sent in this while, the share that came.</summary>
    public double ShareOf(int firstPacket, int lastPacket) =>
        Enumerable.Range(firstPacket, lastPacket - firstPacket + 1).Count(Viewer.Arrived.ContainsKey) / (double)(lastPacket - firstPacket + 1);

    public void Dispose() => Server.Dispose();
}
