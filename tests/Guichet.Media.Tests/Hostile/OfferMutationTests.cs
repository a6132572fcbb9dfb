using System.Text;
using Guichet.Fuzz;
using Guichet.Media.Negotiation;
using Guichet.Testing;

namespace Guichet.Media.Tests.Hostile;

/// <summary>Offers that nobody would write: each is refused, or answered with an answer that can be read. Nothing throws, nothing takes long.</summary>
public sealed class OfferMutationTests
{
    private const int Seed = 20260101, Tries = 6000, MaximumLength = 64 << 10;

    [Fact]
    public void Offers_Mutated_AreRefusedOrAnswered()
    {
        var target = Target.All.Single(t => t.Name == "sdp");
        List<byte[]> seeds = [.. Testing.BrowserOffers.Names.Select(n => Encoding.UTF8.GetBytes(Testing.BrowserOffers.Read(n)))];
        var mutator = new Mutator(Seed, target.Dictionary, MaximumLength);
        var (buffer, answered) = (new byte[MaximumLength], 0);
        for (var i = 0; i < Tries; i++)
        {
            var length = mutator.Mutate(seeds[mutator.Choose(seeds.Count)], seeds[mutator.Choose(seeds.Count)], buffer);
            if (Answer(Encoding.UTF8.GetString(buffer, 0, length))) answered++;
        }
        Assert.InRange(answered, Tries / 20, Tries - Tries / 20);
    }

    [Theory]
    [InlineData("sdp-transform")]
    [InlineData("janus-gateway/sdp_fuzzer")]
    public void Offers_ThatSomebodyPublished_AreRefusedOrAnswered(string folder)
    {
        var inputs = TestInputs.In(folder);
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        foreach (var (_, bytes) in inputs.Files()) Answer(Encoding.UTF8.GetString(bytes));
    }

    /// <summary>The most that the limits let through, of what is dearest to read.</summary>
    [Theory]
    [InlineData("a=ssrc:{0} cname:x\r\n")]
    [InlineData("a=ssrc-group:FID {0} {0}\r\n")]
    [InlineData("a=rtpmap:96 VP8/90000\r\n")]
    [InlineData("a=rtcp-fb:96 nack\r\n")]
    [InlineData("a=extmap:{0} urn:ietf:params:rtp-hdrext:sdes:mid\r\n")]
    [InlineData("a=fingerprint:sha-256 AA:BB\r\n")]
    [InlineData("a=candidate:1 1 udp 1 192.0.2.1 {0} typ host\r\n")]
    [InlineData("a=msid:s t{0}\r\n")]
    public void Offer_AsLongAsAllowed_IsReadInAMoment(string line)
    {
        var offer = Testing.BrowserOffers.Read("chromium-meet");
        var lines = string.Concat(Enumerable.Range(1, 4500).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i)));
        // 50 ms on a free processor. The best of five, and room for one that is busy.
        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Environment.TickCount64;
            Answer(offer + lines);
            return Environment.TickCount64 - start;
        });
        Assert.InRange(best, 0, 500);
    }

    private static bool Answer(string sdp)
    {
        foreach (var purpose in Enum.GetValues<TransportPurpose>())
        {
            if (!OfferReader.TryRead(sdp, purpose, new Dictionary<string, string>(), out var offer, out var problem))
            {
                Assert.NotNull(problem);
                return false;
            }
            Negotiation.BrowserOffers.Answer(offer);
        }
        return true;
    }
}
