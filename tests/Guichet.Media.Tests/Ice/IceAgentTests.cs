using Guichet.Media.Transports;
using Guichet.Protocols.Stun;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Ice;

public sealed class IceAgentTests : IDisposable
{
    private const string Home = "192.0.2.10:4000", Elsewhere = "198.51.100.7:5000";

    private readonly VirtualServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void Check_Good_IsAnsweredWithTheAddressItCameFrom()
    {
        using var peer = Joined();
        var link = _server.Cable(Home);
        var check = peer.Checks.Write();
        _server.Receive(link, check);
        var answer = Assert.Single(Read(link));
        Assert.True(StunMessage.TryRead(answer, out var message));
        Assert.Equal(StunType.BindingSuccess, message.Type);
        Assert.Equal(check[8..20], message.TransactionId);
        Assert.True(message.CheckFingerprint() && message.CheckIntegrity(System.Text.Encoding.ASCII.GetBytes(peer.Answer!.Password)));
        Assert.True(message.TryGet(StunAttributeType.XorMappedAddress, out var mapped));
        Assert.Equal([0, 1, 4000 >> 8 ^ 0x21, (4000 & 255) ^ 0x12, 192 ^ 0x21, 0 ^ 0x12, 2 ^ 0xA4, 10 ^ 0x42], mapped.ToArray());
    }

    [Fact]
    public void Check_Bad_IsNotAnsweredAndCountedByReason()
    {
        using var peer = Joined();
        var good = peer.Checks;
        Assert.Equal(DropReason.StunUnknownUfrag, Refused(good with { ServerUfrag = "AAAAAAAAA" }));
        Assert.Equal(DropReason.StunUnknownUfrag, Refused(good with { ServerUfrag = "short" }));
        Assert.Equal(DropReason.StunUnknownUfrag, Refused(good with { PeerUfrag = "other" }));
        Assert.Equal(DropReason.StunBadIntegrity, Refused(good with { ServerPassword = "not the password of this one" }));
        Assert.Equal(DropReason.StunNoIntegrity, Refused(good with { Signed = false }));
        Assert.Equal(DropReason.StunNoFingerprint, Refused(good with { Fingerprinted = false }));
        Assert.False(Transport.IsConnected);
        Assert.Null(Transport.Ice.Selected);
    }

    [Fact]
    public void Check_OneBitChangedAnywhere_IsNotAnswered()
    {
        using var peer = Joined();
        var good = peer.Checks.Write();
        var link = _server.Cable(Home);
        for (var bit = 0; bit < good.Length * 8; bit++)
        {
            var bad = (byte[])good.Clone();
            bad[bit / 8] ^= (byte)(1 << (bit % 8));
            _server.Receive(link, bad);
        }
        Assert.Empty(Read(link));
        Assert.Equal(0, _server[DropReason.UnexpectedException]);
        _server.Receive(link, good);
        Assert.Single(Read(link));
    }

    [Fact]
    public void Check_UnknownRequiredAttribute_Gets420OnlyWhenAuthentic()
    {
        using var peer = Joined();
        Assert.Equal(DropReason.StunBadIntegrity, Refused(peer.Checks with { Unknown = 0x7abc, ServerPassword = "wrong wrong wrong wrong" }));
        var link = _server.Cable(Home);
        _server.Receive(link, (peer.Checks with { Unknown = 0x7abc }).Write());
        Assert.Equal((StunType.BindingError, 420), ErrorOf(Assert.Single(Read(link))));
        Assert.Null(Transport.Ice.Selected);
    }

    [Fact]
    public void Check_PeerThinksItIsControlled_Gets487()
    {
        using var peer = Joined();
        var link = _server.Cable(Home);
        _server.Receive(link, (peer.Checks with { Controlling = false }).Write());
        Assert.Equal((StunType.BindingError, 487), ErrorOf(Assert.Single(Read(link))));
        Assert.Null(Transport.Ice.Selected);
    }

    [Fact]
    public void Check_ReplayedFromAnotherAddress_MovesNothing()
    {
        using var peer = _server.Call("anna", Home);
        var check = peer.Checks.Write();
        _server.Receive(peer.Link as VirtualLink ?? throw new InvalidOperationException(), check);
        var thief = _server.Cable(Elsewhere);
        _server.Receive(thief, check);
        Assert.Empty(Read(thief));
        Assert.Equal(1, _server[DropReason.StunReplayed]);
        Assert.Equal(Home, Transport.Ice.Selected!.Remote.ToString());
    }

    [Fact]
    public void Check_FromAnAddressWhereAnotherTransportLives_TakesNothingOver()
    {
        using var anna = _server.Call("anna", Home);
        using var ben = Joined("ben");
        _server.Receive((VirtualLink)anna.Link!, ben.Checks.Write());
        Assert.Equal(1, _server[DropReason.StunAddressTaken]);
        _server.Run(1000);
        Assert.Contains(_server.Worker.Rooms.Transports, t => t.Identity.Participant == "anna" && t.IsConnected);
    }

    [Fact]
    public void Selection_BeforeNomination_IsTheFirstProvedAndThenTheNominated()
    {
        using var peer = Joined();
        _server.Receive(_server.Cable(Home), (peer.Checks with { UseCandidate = false }).Write());
        _server.Receive(_server.Cable(Elsewhere), (peer.Checks with { UseCandidate = false }).Write());
        Assert.Equal(Home, Transport.Ice.Selected!.Remote.ToString());
        _server.Receive(_server.Cable(Elsewhere), peer.Checks.Write());
        Assert.Equal(Elsewhere, Transport.Ice.Selected!.Remote.ToString());
        _server.Receive(_server.Cable(Home), (peer.Checks with { UseCandidate = false }).Write());
        Assert.Equal(Elsewhere, Transport.Ice.Selected!.Remote.ToString());
    }

    [Fact]
    public void Pairs_MoreThanEight_ForgetTheOneThatIsSilentTheLongest()
    {
        using var peer = Joined();
        for (var port = 4000; port < 4020; port++)
        {
            _server.Run(10);
            _server.Receive(_server.Cable($"192.0.2.10:{port}"), (peer.Checks with { UseCandidate = port == 4003 }).Write());
        }
        var wire = _server.Wire;
        var known = Enumerable.Range(4000, 20).Where(p => _server.Worker.Ice.Find(wire, At(p)) is not null);
        Assert.Equal([4003, 4013, 4014, 4015, 4016, 4017, 4018, 4019], known);
    }

    [Fact]
    public void Roaming_NominatedCheckFromANewAddress_MovesMediaAtOnce()
    {
        using var peer = _server.Call("anna", Home);
        var old = (VirtualLink)peer.Link!;
        var next = _server.Plug(peer, Elsewhere);
        _server.Run(10);
        var before = old.Delivered;
        Transport.SendRtcp([0x80, 201, 0, 1, 0, 0, 0, 1]);
        Assert.Equal(before, old.Delivered);
        _server.Run(20);
        Assert.Single(peer.Rtcp);
        Assert.True(next.Delivered > 0);
    }

    [Fact]
    public void Restart_OldCredentials_AreGoodUntilTheFirstCheckOnTheNew()
    {
        using var peer = _server.Call("anna", Home);
        var old = peer.Checks;
        peer.RestartIce();
        _server.Join(peer, "anna", transport: Transport.Identity.Id);
        Assert.NotEqual(old.ServerUfrag, peer.Checks.ServerUfrag);
        var link = _server.Cable(Elsewhere);
        _server.Receive(link, (old with { UseCandidate = false }).Write());
        Assert.Single(Read(link));
        _server.Run(100);
        _server.Receive(link, old.Write());
        Assert.Empty(Read(link));
        Assert.True(Transport.IsConnected);
        Assert.Equal(2, Transport.Agreement.IceVersion);
    }

    [Fact]
    public void Restart_TwiceWithoutAnyCheckBetween_KeepsTheProvedCredentials()
    {
        using var peer = _server.Call("anna", Home);
        var (old, id) = (peer.Checks, Transport.Identity.Id);
        for (var i = 0; i < 2; i++)
        {
            peer.RestartIce();
            _server.Join(peer, "anna", transport: id);
        }
        var link = _server.Cable(Elsewhere);
        _server.Receive(link, old.Write());
        _server.Receive(link, peer.Checks.Write());
        Assert.Equal(2, Read(link).Count);
    }

    private Transport Transport => _server.Worker.Rooms.Transports.Single();

    private TestPeer Joined(string participant = "anna")
    {
        var peer = new TestPeer();
        _server.Join(peer, participant);
        return peer;
    }

    private DropReason Refused(PeerChecks checks)
    {
        var before = Enum.GetValues<DropReason>().ToDictionary(r => r, r => _server[r]);
        var link = _server.Cable(Home);
        _server.Receive(link, checks.Write());
        Assert.Empty(Read(link));
        return Assert.Single(before, b => _server[b.Key] == b.Value + 1).Key;
    }

    private static Media.Transports.Sockets.RemoteAddress At(int port) =>
        Media.Transports.Sockets.RemoteAddress.From(System.Net.IPEndPoint.Parse($"192.0.2.10:{port}"));

    private static List<byte[]> Read(VirtualLink link)
    {
        var got = new List<byte[]>();
        var buffer = new byte[2048];
        while (link.TryReceive(buffer, out var length)) got.Add(buffer[..length]);
        return got;
    }

    private static (StunType Type, int Code) ErrorOf(byte[] answer)
    {
        Assert.True(StunMessage.TryRead(answer, out var message));
        Assert.True(message.TryGet(StunAttributeType.ErrorCode, out var value));
        return (message.Type, (value[2] * 100) + value[3]);
    }
}
