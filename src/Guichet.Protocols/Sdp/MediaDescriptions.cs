namespace Guichet.Protocols.Sdp;

/// <summary>What follows from a section's values.</summary>
public static class MediaDescriptions
{
    /// <summary>Port 0 without a=bundle-only (RFC 9143 section 6): the section is off.</summary>
    public static bool IsRejected(this MediaDescription media) => media.Port == 0 && !media.Transport.BundleOnly;

    public static bool Sends(this MediaDescription media) => media.Direction is Direction.SendRecv or Direction.SendOnly;

    public static bool Receives(this MediaDescription media) => media.Direction is Direction.SendRecv or Direction.RecvOnly;

    /// <summary>Media over DTLS-SRTP, the only kind that WebRTC has (RFC 8827 section 6.5).</summary>
    public static bool IsSecure(this MediaDescription media) =>
        media.Protocol is "UDP/TLS/RTP/SAVPF" or "UDP/TLS/RTP/SAVP" or "TCP/DTLS/RTP/SAVPF" or "TCP/DTLS/RTP/SAVP";

    /// <summary>One-byte and two-byte header extensions may be mixed (RFC 8285 section 6): said for the session by Chromium, for each section by Firefox.</summary>
    public static bool AllowsMixedExtensions(this SessionDescription session, MediaDescription media) =>
        session.ExtmapAllowMixed || media.Attributes.Any(attribute => attribute.Name == "extmap-allow-mixed");

    public static Direction Reversed(this Direction direction) => direction switch
    {
        Direction.SendOnly => Direction.RecvOnly,
        Direction.RecvOnly => Direction.SendOnly,
        _ => direction,
    };
}
