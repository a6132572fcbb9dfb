using System.Diagnostics.CodeAnalysis;
using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>Reads an offer and refuses what cannot be answered. Pure: nothing is allocated for a refused offer.</summary>
static class OfferReader
{
    /// <summary>More m-lines than any room needs.</summary>
    const int MaximumSections = 256;

    static readonly SdpLimits Limits = SdpLimits.Default with { MaximumSections = MaximumSections };

    /// <param name="labels">Opaque label by mid, for m-lines on which the client sends.</param>
    public static bool TryRead(
        string sdp, TransportPurpose purpose, IReadOnlyDictionary<string, string> labels,
        [NotNullWhen(true)] out Offer? offer, [NotNullWhen(false)] out MediaProblem? problem)
    {
        offer = null;
        if (!SessionDescription.TryParse(sdp, Limits, out SessionDescription? description, out SdpError? error))
        {
            problem = Refuse(error!);
            return false;
        }
        MediaDescription[] media = [.. description!.Media.Where(m => m.IsMedia() && !m.IsRejected())];
        problem = CheckSecurity(description) ?? CheckMedia(media) ?? CheckBundle(description, media);
        if (problem is not null) return false;
        TransportDescription transport = media[0].Transport;
        offer = new Offer
        {
            Purpose = purpose,
            Description = description,
            Labels = labels,
            IceUfrag = transport.IceUfrag!,
            IcePwd = transport.IcePwd!,
            Fingerprints = [.. transport.Fingerprints.Where(IsStrong)],
            Setup = transport.Setup!.Value,
        };
        return true;
    }

    static MediaProblem Refuse(SdpError error)
    {
        bool large = error.Kind is SdpErrorKind.TooManyBytes or SdpErrorKind.TooManyLines
            or SdpErrorKind.TooManySections or SdpErrorKind.TooManyEntries;
        return new(large ? MediaProblemKind.TooLarge : MediaProblemKind.Invalid, error.ToString());
    }

    /// <summary>No way around DTLS-SRTP, not even in one section among good ones (RFC 8827 section 6.5).</summary>
    static MediaProblem? CheckSecurity(SessionDescription description)
    {
        if (description.Attributes.Any(IsCrypto)) return NotSecure("a=crypto");
        foreach (MediaDescription media in description.Media.Where(m => m.IsMedia()))
        {
            if (media.Attributes.Any(IsCrypto)) return NotSecure("a=crypto");
            if (!media.IsSecure()) return NotSecure("an m-line that is not UDP/TLS/RTP/SAVPF");
        }
        return null;
    }

    static MediaProblem? CheckMedia(MediaDescription[] media)
    {
        if (!media.Any(m => CommonCodecs.Of(m).Count > 0)) return Unsupported("no audio or video m-line with a codec that is passed through");
        foreach (MediaDescription one in media)
        {
            if (CheckTransport(one.Transport) is { } problem) return problem;
            if (one.Mid is null) return Invalid("an m-line without a=mid");
        }
        return null;
    }

    static MediaProblem? CheckTransport(TransportDescription transport)
    {
        if (transport.IceUfrag is null || transport.IcePwd is null) return Invalid("an m-line without a=ice-ufrag or a=ice-pwd");
        if (!transport.Fingerprints.Any(IsStrong)) return NotSecure("no a=fingerprint of sha-256 or better");
        if (transport.Setup is null or SetupRole.HoldConn) return Invalid("an m-line without a=setup");
        return transport.RtcpMux ? null : Unsupported("an m-line without a=rtcp-mux");
    }

    /// <summary>One transport for all (RFC 9143): several would need several ports.</summary>
    static MediaProblem? CheckBundle(SessionDescription description, MediaDescription[] media) =>
        media.Length > 1 && !media.All(m => description.Bundle.Contains(m.Mid)) ? Unsupported("m-lines outside of a=group:BUNDLE") : null;

    static bool IsCrypto(SdpAttribute attribute) => attribute.Name == "crypto";

    static bool IsStrong(Fingerprint fingerprint) => fingerprint.Algorithm is "sha-256" or "sha-384" or "sha-512";

    static MediaProblem NotSecure(string detail) => new(MediaProblemKind.NotSecure, detail);

    static MediaProblem Invalid(string detail) => new(MediaProblemKind.Invalid, detail);

    static MediaProblem Unsupported(string detail) => new(MediaProblemKind.Unsupported, detail);
}
