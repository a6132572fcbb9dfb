using Guichet.Media.Transports;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>Anna and Ben talk on a virtual network while something evil goes on.</summary>
internal sealed class LiveCall : IDisposable
{
    private ushort _sequence = 1000;

    public LiveCall()
    {
        Anna = Server.Call("anna", "192.0.2.10:4000");
        Ben = Server.Call("ben", "192.0.2.20:4000");
        AssertGoesOn();
    }

    public VirtualServer Server { get; } = new();

    public TestPeer Anna { get; }

    public TestPeer Ben { get; }

    public void Speak()
    {
        Anna.SendRtp(Anna.Lines[0], ++_sequence, _sequence * 960u, [0x78, 1, 2, 3]);
        Server.Run(20);
    }

    /// <summary>Five packets of Anna's voice reach Ben, nobody was put out, and no datagram was an exception.</summary>
    public void AssertGoesOn()
    {
        var slot = Ben.Rtp.Count;
        for (var i = 0; i < 5; i++) Speak();
        Assert.Equal(5, Ben.Rtp.Skip(slot).Count(p => p.Payload is [0x78, 1, 2, 3]));
        Assert.Equal(0, Server[DropReason.UnexpectedException]);
        Assert.Empty(Server.Log.Ended);
    }

    /// <summary>What Anna sends meanwhile, without her checks: those are good from anywhere, once.</summary>
    public List<byte[]> Overhear(Action meanwhile)
    {
        var seen = new List<byte[]>();
        var link = (VirtualLink)Anna.Link!;
        link.Uplink = datagram =>
        {
            if (datagram[0] > 3) seen.Add(datagram.ToArray());
            return true;
        };
        meanwhile();
        link.Uplink = null;
        return seen;
    }

    public void Dispose() => Server.Dispose();
}
