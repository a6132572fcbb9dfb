using System.Text;
using Guichet.Protocols.Sdp;

namespace Guichet.Fuzz.Targets;

/// <summary>SDP fragments of WHIP's PATCH; what is accepted survives being written and read again.</summary>
internal sealed class FragmentTarget : Target
{
    public override string Name => "fragment";

    public override IReadOnlyList<string> Folders => ["sdp-transform"];

    public override IReadOnlyList<byte[]> Seeds { get; } =
    [
        """
        a=group:BUNDLE 0 1
        m=audio 9 UDP/TLS/RTP/SAVPF 0
        a=mid:0
        a=ice-ufrag:EsAw
        a=ice-pwd:P2uYro0UCOQ4zxjKXaWCBui1
        a=candidate:1387637174 1 udp 2122260223 192.0.2.1 61764 typ host generation 0 ufrag EsAw network-id 1
        a=end-of-candidates

        """u8.ToArray(),
    ];

    public override IReadOnlyList<byte[]> Dictionary { get; } =
        [.. "a=mid:|a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n|m=audio 9 RTP/AVP 0\r\n|a=ice-lite\r\n|\r\n".Split('|').Select(Encoding.UTF8.GetBytes)];

    public override ulong Run(ReadOnlySpan<byte> input)
    {
        var text = Encoding.UTF8.GetString(input);
        if (!SdpFragment.TryParse(text, SdpLimits.Default, out var fragment, out var error))
        {
            Promise(fragment is null && error is not null, "a refusal says why");
            return Tell((int)error!.Kind, Math.Min(error.Line, 255));
        }

        var written = fragment!.Write();
        var roomy = new SdpLimits { MaximumBytes = int.MaxValue, MaximumLines = int.MaxValue };
        Promise(SdpFragment.TryParse(written, roomy, out var again, out var problem), "what was written is read: " + problem);
        Promise(again!.Write() == written, "writing what was read changes nothing");
        return Tell(fragment.Sections.Count, fragment.Sections.Sum(one => one.Transport.Candidates.Count));
    }
}
