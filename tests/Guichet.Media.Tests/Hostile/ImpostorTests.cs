using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;
using Guichet.Protocols.Stun;
using Guichet.Testing.Measuring;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Media.Tests.Hostile;

/// <summary>Who is not the peer, and says he is: by other messages than checks, from many addresses, with what was overheard.</summary>
public sealed class ImpostorTests : IDisposable
{
    private const string Stranger = "203.0.113.66:6666";

    private static readonly byte[] _initOfSctp = Convert.FromHexString("13881388000000000000000001000014123456780010000000100010AABBCCDD");

    private readonly LiveCall _call = new();
    private readonly byte[] _datagram = new byte[2048];

    public void Dispose() => _call.Dispose();

    private VirtualServer Server => _call.Server;

    [Fact]
    public void ClientHello_OfThePeerItself_BeforeAnyCheck_IsNotAnswered()
    {
        using var carla = new TestPeer();
        Server.Join(carla, "carla");
        var link = Server.Cable("192.0.2.30:4000");
        for (var i = 0; i < 100; i++) Server.Receive(link, Overheard.ClientHello());
        Server.Run(5000);
        Assert.Equal(0, link.Delivered);
    }

    /// <summary>We ask nothing, so no answer is ours: whoever signs one with the right password proves nothing by it either.</summary>
    [Theory]
    [InlineData(StunType.BindingSuccess)]
    [InlineData(StunType.BindingError)]
    [InlineData(StunType.BindingIndication)]
    public void Answer_ToACheckThatWasNeverSent_ProvesNothing(StunType type)
    {
        var link = Server.Cable(Stranger);
        Server.Receive(link, Signed(type, _call.Anna));
        Assert.Equal(1, Server[DropReason.StunNotRequest]);
        Assert.Null(Server.Worker.Ice.Find(Server.Wire, link.Address));
        _call.AssertGoesOn();
    }

    /// <summary>There is no relay here to reach a third machine with (RFC 8656): Allocate, Refresh, Send, CreatePermission, ChannelBind, Connect.</summary>
    [Theory]
    [InlineData(0x003)]
    [InlineData(0x004)]
    [InlineData(0x006)]
    [InlineData(0x008)]
    [InlineData(0x009)]
    [InlineData(0x00A)]
    [InlineData(0x016)]
    public void Request_ForARelay_EvenByAParticipant_IsDropped(int method)
    {
        var link = (VirtualLink)_call.Anna.Link!;
        var before = link.Delivered;
        Server.Receive(link, Signed((StunType)method, _call.Anna));
        Server.Receive(link, [0x40, 0, 0, 4, 1, 2, 3, 4]);
        Assert.Equal(before, link.Delivered);
        Assert.Equal(1, Server[DropReason.StunNotRequest]);
        Assert.Equal(1, Server[DropReason.UnknownKind]);
        _call.AssertGoesOn();
    }

    [Fact]
    public void Candidates_OfTheAnswer_AreTheServersOwn_AndNoRelays() =>
        Assert.All(_call.Anna.Answer!.Description.Media.SelectMany(m => m.Transport.Candidates), c => Assert.Equal(("host", "10.0.0.1"), (c.Type, c.Address)));

    /// <summary>Each malformation of a check that would be good: the session of whom it names is not torn down.</summary>
    [Fact]
    public void Check_WithItsSignatureOutOfPlace_IsDroppedAndEndsNothing()
    {
        var link = Server.Cable(Stranger);
        var key = System.Text.Encoding.UTF8.GetBytes(_call.Anna.Answer!.Password);
        Server.Receive(link, Write(_call.Anna, (ref StunWriter w) =>
        {
            w.Fingerprint();
            w.Integrity(key);
        }));
        foreach (var length in new[] { 0, 4, 16, 19, 21, 24, 32, 64 })
        {
            Server.Receive(link, Write(_call.Anna, (ref StunWriter w) =>
            {
                w.Attribute(StunAttributeType.MessageIntegrity, new byte[length]);
                w.Fingerprint();
            }));
        }
        Server.Receive(link, Write(_call.Anna, (ref StunWriter w) =>
        {
            w.Integrity(new byte[20]);
            w.Integrity(key);
            w.Fingerprint();
        }));
        Assert.Equal(0, link.Delivered);
        Assert.Null(Server.Worker.Ice.Find(Server.Wire, link.Address));
        _call.AssertGoesOn();
    }

    /// <summary>Media goes where ICE says and nowhere else, whoever sends first or most (RTP bleed, CVE-2025-53399).</summary>
    [Fact]
    public void Spray_FromAThousandAddresses_GetsNotOnePacket()
    {
        var overheard = _call.Overhear(() => _call.AssertGoesOn());
        var links = Enumerable.Range(0, 1000).Select(i => Server.Cable($"203.0.113.{i % 250}:{10_000 + i}")).ToList();
        foreach (var link in links)
        {
            foreach (var datagram in overheard) Server.Receive(link, datagram.ToArray());
            Server.Receive(link, (_call.Anna.Checks with { ServerPassword = "guessed guessed guessed" }).Write());
            Server.Receive(link, Overheard.ClientHello());
        }
        _call.AssertGoesOn();
        Server.Run(1000);
        Assert.All(links, link => Assert.Equal(0, link.Delivered));
        Assert.Equal(0, Server.Wire.Astray);
    }

    /// <summary>There is no SCTP: a data channel is rejected in the answer, and an INIT in plain text is no kind of packet we know.</summary>
    [Fact]
    public void Init_OfSctpInPlainText_IsDropped()
    {
        Server.Receive((VirtualLink)_call.Anna.Link!, [.. _initOfSctp]);
        Server.Receive(Server.Cable(Stranger), [.. _initOfSctp]);
        Assert.Equal(2, Server[DropReason.UnknownKind]);
        _call.AssertGoesOn();
    }

    /// <summary>Whoever has the password gets an answer, and even that is no longer than what was asked.</summary>
    [Fact]
    public void Answers_ToAuthenticChecks_AreNoLongerThanTheChecks()
    {
        var link = Server.Cable("[2001:db8::66]:6666");
        var buffer = new byte[2048];
        foreach (var check in new[] { _call.Anna.Checks, _call.Anna.Checks with { Unknown = 0x7abc }, _call.Anna.Checks with { Controlling = false } })
        {
            var request = check.Write();
            Server.Receive(link, request);
            Assert.True(link.TryReceive(buffer, out var length));
            Assert.InRange(length, 1, request.Length);
        }
    }

    /// <summary>A million source addresses: coturn spent 18 KB for a minute on each. Here nothing is allocated, so nothing is kept.</summary>
    [Fact]
    public void Sources_AMillionForged_LeaveNothingBehind()
    {
        var check = (_call.Anna.Checks with { ServerPassword = "guessed guessed guessed" }).Write();
        var unknown = (_call.Anna.Checks with { ServerUfrag = "AAAAAAAAA" }).Write();
        byte[][] kinds = [check, unknown, Overheard.ClientHello(), [0x80, 111, .. new byte[98]], [0x80, 200, .. new byte[98]], [19, 1, 2, 3], [0, 1, 0, 0]];
        Send(kinds, 10_000);
        Assert.Equal(0, Allocation.Of(() => Send(kinds, 1_000_000)));
        Assert.Equal(0, Server.Wire.Astray);
        _call.AssertGoesOn();
    }

    private void Send(byte[][] kinds, int count)
    {
        Span<byte> name = stackalloc byte[RemoteAddress.SocketAddressSize];
        name.Clear();
        name[0] = 2;
        for (var i = 0; i < count; i++)
        {
            // A sockaddr_in of another source each time: 11.x.x.x and a port.
            (name[2], name[3], name[4]) = ((byte)(i & 255), 1, 11);
            (name[5], name[6], name[7]) = ((byte)((i >> 16) & 255), (byte)((i >> 8) & 255), (byte)(i & 255));
            RemoteAddress.TryRead(name, out var from);
            var kind = kinds[i % kinds.Length];
            kind.CopyTo(_datagram, 0);
            Server.Worker.Receive(Server.Wire, from, _datagram.AsSpan(0, kind.Length), Server.NowUs);
        }
    }

    private delegate void Tail(ref StunWriter writer);

    private static byte[] Signed(StunType type, TestPeer of) => Write(of, (ref StunWriter w) =>
    {
        w.Integrity(System.Text.Encoding.UTF8.GetBytes(of.Answer!.Password));
        w.Fingerprint();
    }, type);

    private static byte[] Write(TestPeer of, Tail tail, StunType type = StunType.BindingRequest)
    {
        var bytes = new byte[512];
        var writer = new StunWriter(bytes, type, System.Security.Cryptography.RandomNumberGenerator.GetBytes(12));
        writer.Attribute(StunAttributeType.Username, System.Text.Encoding.UTF8.GetBytes($"{of.Answer!.Ufrag}:{of.Ice.Ufrag}"));
        writer.Attribute(StunAttributeType.Priority, [110, 127, 30, 255]);
        writer.Attribute(StunAttributeType.UseCandidate, []);
        tail(ref writer);
        return bytes[..writer.Length];
    }
}
