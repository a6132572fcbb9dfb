using System.Net;
using Guichet.Media.Transports;
using Guichet.Media.Transports.Sockets;

namespace Guichet.Media.Tests.Transports;

public sealed class RemoteAddressTests
{
    [Theory]
    [InlineData("127.0.0.1", 1)]
    [InlineData("255.254.253.252", 65535)]
    [InlineData("::1", 443)]
    [InlineData("2001:db8::8:800:200c:417a", 40000)]
    [InlineData("fe80::1%3", 40000)]
    public void SocketAddress_WrittenAndRead_IsTheSame(string ip, int port)
    {
        var endPoint = new IPEndPoint(IPAddress.Parse(ip), port);
        Span<byte> bytes = stackalloc byte[RemoteAddress.SocketAddressSize];
        var length = RemoteAddress.From(endPoint).WriteSocketAddress(bytes);
        Assert.True(RemoteAddress.TryRead(bytes[..length], out var read));
        Assert.Equal(RemoteAddress.From(endPoint), read);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("2001:db8:0:1::5", "2001:db8:0:1:ffff::9", true)]
    [InlineData("2001:db8:0:1::5", "2001:db8:0:2::5", false)]
    [InlineData("::192.0.2.1", "192.0.2.1", false)]
    public void SameHost_IsOneAddressOrOneSubscribersNetwork(string one, string other, bool same)
    {
        var (left, right) = (RemoteAddress.From(new IPEndPoint(IPAddress.Parse(one), 7)), RemoteAddress.From(new IPEndPoint(IPAddress.Parse(other), 8)));
        Assert.Equal(same, left.IsSameHost(right));
        Assert.NotEqual(left, right);
        Assert.Equal(one == other, left.Equals(RemoteAddress.From(new IPEndPoint(IPAddress.Parse(other), 7))));
    }

    [Theory]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1")]
    [InlineData("::ffff:255.255.255.255", "255.255.255.255")]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    [InlineData("::192.0.2.1", "::192.0.2.1")]
    [InlineData("1::ffff:192.0.2.1", "1::ffff:192.0.2.1")]
    public void Unmapped_IsTheIpv4AddressBehindASocketForBoth(string seen, string expected) => Assert.Equal(
        RemoteAddress.From(new IPEndPoint(IPAddress.Parse(expected), 7)), RemoteAddress.From(new IPEndPoint(IPAddress.Parse(seen), 7)).Unmapped());

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("2001:db8::1")]
    public void SocketAddress_Written_IsWhatTheSystemWrites(string ip)
    {
        var endPoint = new IPEndPoint(IPAddress.Parse(ip), 5004);
        Span<byte> bytes = stackalloc byte[RemoteAddress.SocketAddressSize];
        var length = RemoteAddress.From(endPoint).WriteSocketAddress(bytes);
        Assert.Equal(endPoint.Serialize().Buffer.Span[..length], bytes[..length]);
    }

    [Fact]
    public void Read_OtherFamilyOrTooShort_IsRefused()
    {
        Assert.False(RemoteAddress.TryRead(new byte[28], out _));
        Assert.False(RemoteAddress.TryRead(new byte[7], out _));
        byte[] cutV6 = [10, 0, .. new byte[20]];
        Assert.False(RemoteAddress.TryRead(cutV6, out _));
    }

    [Fact]
    public void Equality_DifferentPortOrFamily_IsAnotherAddress()
    {
        var one = RemoteAddress.From(new IPEndPoint(IPAddress.Parse("0.0.0.1"), 5));
        Assert.NotEqual(one, RemoteAddress.From(new IPEndPoint(IPAddress.Parse("0.0.0.1"), 6)));
        Assert.NotEqual(one, RemoteAddress.From(new IPEndPoint(IPAddress.Parse("::1"), 5)));
        Assert.True(one.IsSameHost(RemoteAddress.From(new IPEndPoint(IPAddress.Parse("0.0.0.1"), 6))));
    }
}
