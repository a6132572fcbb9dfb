using Guichet.Media.Negotiation;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Tests.Negotiation;

public sealed class RenegotiationTests
{
    static readonly string[] Course = ["meet", "meet-camera-off-more-slots", "meet-camera-on", "meet-slot-stopped"];

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void Slots_ThroughAllOffers_KeepTheirIdentity(string browser)
    {
        Dictionary<string, SlotIdentity> first = [];
        foreach (NegotiatedMedia media in Negotiate(browser).Select(step => step.Media))
        {
            foreach (NegotiatedSection section in media.Sections.Where(s => s.Slot is not null))
            {
                Assert.Equal(section.Slot, first.TryAdd(section.Mid, section.Slot!) ? section.Slot : first[section.Mid]);
            }
        }
        uint[] ssrcs = [.. first.Values.SelectMany(slot => new[] { slot.Ssrc, slot.RtxSsrc }).Where(ssrc => ssrc != 0)];
        Assert.Equal(ssrcs.Length, ssrcs.Distinct().Count());
        Assert.Equal(6, first.Count);
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void CameraOff_MakesItsSectionInactiveAndBackAgain(string browser)
    {
        (NegotiatedMedia Media, SessionDescription Answer)[] steps = [.. Negotiate(browser)];
        Assert.Equal([true, false, true, true], steps.Select(step => step.Media.Sections[1].Receives));
        Assert.Equal(Direction.Inactive, steps[1].Answer.Media[1].Direction);
        Assert.Equal([6, 8, 8, 8], steps.Select(step => step.Answer.Media.Count));
    }

    [Theory]
    [MemberData(nameof(BrowserOffers.EachBrowser), MemberType = typeof(BrowserOffers))]
    public void SlotSwitchedOff_IsSilentButKeepsItsSsrc(string browser)
    {
        (NegotiatedMedia Media, SessionDescription Answer)[] steps = [.. Negotiate(browser)];
        Assert.False(steps[2].Media.Sections[5].Sends);
        Assert.Equal(steps[0].Media.Sections[5].Slot, steps[2].Media.Sections[5].Slot);
        Assert.Equal(0, steps[3].Answer.Media[2].Port);
        Assert.DoesNotContain("2", steps[3].Answer.Bundle);
    }

    [Fact]
    public void Version_Grows_AndReportSsrcAndNameStay()
    {
        (NegotiatedMedia Media, SessionDescription Answer)[] steps = [.. Negotiate("firefox")];
        Assert.Equal([1ul, 2, 3, 4], steps.Select(step => step.Answer.Origin.Version));
        Assert.Single(steps.Select(step => (step.Media.ReportSsrc, step.Media.Cname)).Distinct());
    }

    [Fact]
    public void Ssrcs_AreNeitherTheClientsNorDrawnTwice()
    {
        Offer offer = BrowserOffers.Read("firefox", "meet");
        uint taken = BrowserOffers.Answer(offer).Media.Sections[2].Slot!.Ssrc;
        string sdp = BrowserOffers.Load("firefox", "meet");
        uint theirs = offer.Description.Media[0].Sources.Ssrcs[0].Ssrc;
        Offer clash = BrowserOffers.Read(sdp.Replace($"a=ssrc:{theirs} ", $"a=ssrc:{taken} ", StringComparison.Ordinal), TransportPurpose.Meet);
        Assert.DoesNotContain(taken, BrowserOffers.Answer(clash).Media.Sections.Where(s => s.Slot is not null).Select(s => s.Slot!.Ssrc));
    }

    static IEnumerable<(NegotiatedMedia Media, SessionDescription Answer)> Negotiate(string browser)
    {
        NegotiatedMedia? previous = null;
        for (int i = 0; i < Course.Length; i++)
        {
            (NegotiatedMedia Media, SessionDescription Answer) step = BrowserOffers.Answer(BrowserOffers.Read(browser, Course[i]), previous, i + 1);
            previous = step.Media;
            yield return step;
        }
    }
}
