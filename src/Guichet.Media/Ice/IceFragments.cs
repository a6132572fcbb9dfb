using System.Diagnostics.CodeAnalysis;
using Guichet.Media.Negotiation;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Ice;

/// <summary>The SDP fragments of an ICE restart by WHIP's PATCH (RFC 9725 section 4.3.3, RFC 8840).</summary>
internal static class IceFragments
{
    /// <summary>The peer's new credentials. Its candidates do not matter: a lite agent learns addresses from checks.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? ufrag, [NotNullWhen(true)] out string? password)
    {
        (ufrag, password) = (null, null);
        if (!SdpFragment.TryParse(text, SdpLimits.Default, out var fragment, out _)) return false;
        var transport = fragment!.Sections.Select(s => s.Transport).FirstOrDefault(t => t.IceUfrag is not null && t.IcePwd is not null);
        (ufrag, password) = (transport?.IceUfrag, transport?.IcePwd);
        return ufrag is not null && password is not null;
    }

    /// <summary>Ours, for the first section of the bundle: the others share its transport.</summary>
    public static string Write(IceCredentials local, IReadOnlyList<LocalCandidate> candidates) => new SdpFragment
    {
        IceLite = true,
        Sections =
        [
            new FragmentSection("audio 9 UDP/TLS/RTP/SAVPF 0", "0", new TransportDescription
            {
                IceUfrag = local.Ufrag,
                IcePwd = local.Password,
                Candidates = [.. candidates.Select(c => c.ToDescription())],
                EndOfCandidates = true,
            }),
        ],
    }.Write();
}
