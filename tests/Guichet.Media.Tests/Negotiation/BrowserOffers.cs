using System.Net;
using Guichet.Media.Negotiation;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Tests.Negotiation;

/// <summary>Real offers, and the shortest way to an answer.</summary>
static class BrowserOffers
{
    public static readonly string[] Browsers = ["chromium", "firefox"];

    static readonly string[] Names =
    [
        "meet", "meet-camera-off-more-slots", "meet-camera-on", "meet-slot-stopped", "sendrecv-datachannel", "publish-simulcast", "play",
    ];

    public static TheoryData<string, string> All =>
        [.. Browsers.SelectMany(browser => Names.Select(name => new TheoryDataRow<string, string>(browser, name)))];

    public static TheoryData<string> EachBrowser => [.. Browsers];

    public static string Load(string browser, string name)
    {
        using Stream stream = typeof(BrowserOffers).Assembly.GetManifestResourceStream($"{browser}/{name}")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    public static TransportPurpose PurposeOf(string name) => name switch
    {
        "play" => TransportPurpose.Play,
        "publish-simulcast" => TransportPurpose.Publish,
        _ => TransportPurpose.Meet,
    };

    public static Offer Read(string sdp, TransportPurpose purpose, IReadOnlyDictionary<string, string>? labels = null)
    {
        bool read = OfferReader.TryRead(sdp, purpose, labels ?? new Dictionary<string, string>(), out Offer? offer, out MediaProblem? problem);
        Assert.True(read, problem?.ToString());
        return offer!;
    }

    public static Offer Read(string browser, string name) => Read(Load(browser, name), PurposeOf(name));

    public static LocalParameters Local(int version = 1) => new(
        "server", "0123456789abcdefghijklmn", string.Join(':', Enumerable.Repeat("AB", 32)), SetupRole.Passive,
        [new("1", false, 2_130_706_431, IPAddress.Loopback, 40000), new("2", true, 1_500_000_000, IPAddress.Loopback, 40000)],
        SessionId: 4_711_000_815, version);

    public static (NegotiatedMedia Media, SessionDescription Answer) Answer(Offer offer, NegotiatedMedia? previous = null, int version = 1)
    {
        (NegotiatedMedia media, string sdp) = Answerer.Answer(offer, previous, Local(version));
        Assert.True(SessionDescription.TryParse(sdp, SdpLimits.Default, out SessionDescription? answer, out SdpError? error), error?.ToString());
        return (media, answer!);
    }
}
