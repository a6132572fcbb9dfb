using System.Net;
using Guichet.Media.Ice;

namespace Guichet.Media.Tests.Ice;

public sealed class HostCandidatesTests
{
    private static readonly IPEndPoint _v4 = IPEndPoint.Parse("10.0.0.5:5004"), _v6 = IPEndPoint.Parse("[2001:db8::5]:5004");

    [Fact]
    public void Candidates_TwoAddressesAndTcp_AreFourWithFallingPriorities()
    {
        var candidates = HostCandidates.Of([_v4, _v6], null, tcp: true);
        Assert.Equal([false, false, true, true], candidates.Select(c => c.Tcp));
        Assert.Equal(4, candidates.Select(c => c.Foundation).Distinct().Count());
        Assert.Equal(candidates.OrderByDescending(c => c.Priority), candidates);
        Assert.Equal(2130706431u, candidates[0].Priority);
    }

    [Fact]
    public void Candidates_PublicAddress_ComesFirstWithTheBoundPort()
    {
        var candidates = HostCandidates.Of([_v4], IPAddress.Parse("203.0.113.9"), tcp: false);
        Assert.Equal(["203.0.113.9", "10.0.0.5"], candidates.Select(c => c.Address.ToString()));
        Assert.All(candidates, c => Assert.Equal(5004, c.Port));
    }

    [Theory]
    [InlineData("[::]:443", "203.0.113.9 10.0.0.5 2001:db8::5")]
    [InlineData("0.0.0.0:443", "203.0.113.9 10.0.0.5")]
    [InlineData("10.0.0.5:443", "203.0.113.9 10.0.0.5")]
    [InlineData("[2001:db8::5]:443", "2001:db8::5")]
    [InlineData("127.0.0.1:443", "")]
    public void Candidates_SharedPort_ComesLastForEachAddressThatItListensOn(string shared, string addresses)
    {
        var candidates = HostCandidates.Of([_v4, _v6], IPAddress.Parse("203.0.113.9"), tcp: true, IPEndPoint.Parse(shared));
        Assert.Equal(addresses, string.Join(' ', candidates.Skip(6).Select(c => c.Address)));
        Assert.All(candidates.Skip(6), c => Assert.True(c is { Tcp: true, Port: 443 }));
        Assert.Equal(candidates.OrderByDescending(c => c.Priority), candidates);
        Assert.Equal(candidates.Count, candidates.Select(c => c.Foundation).Distinct().Count());
        Assert.Equal(candidates.Count, candidates.Select(c => c.Priority).Distinct().Count());
    }

    /// <summary>What maps the port stands before the public address; where there is none, before all.</summary>
    [Theory]
    [InlineData("203.0.113.9", "203.0.113.9:443 10.0.0.5:8443 [2001:db8::5]:8443")]
    [InlineData(null, "10.0.0.5:443 [2001:db8::5]:443")]
    [InlineData("10.0.0.5", "10.0.0.5:443 [2001:db8::5]:8443")]
    public void Candidates_SharedPortMappedOutside_CarryTheNumberThatLeadsToIt(string? publicAddress, string shared)
    {
        var address = publicAddress is null ? null : IPAddress.Parse(publicAddress);
        var candidates = HostCandidates.Of([_v4, _v6], address, tcp: true, IPEndPoint.Parse("[::]:8443"), outside: 443);
        Assert.Equal(shared, string.Join(' ', candidates.Where(c => c.Foundation[0] == 's').Select(c => new IPEndPoint(c.Address, c.Port))));
        Assert.All(candidates.Where(c => c.Foundation[0] != 's'), c => Assert.Equal(5004, c.Port));
    }

    [Fact]
    public void Candidates_PublicAddressOfAnotherFamilyOrBoundAlready_AddsNothing()
    {
        Assert.Single(HostCandidates.Of([_v4], IPAddress.Parse("2001:db8::9"), tcp: false));
        Assert.Single(HostCandidates.Of([_v4], _v4.Address, tcp: false));
    }
}
