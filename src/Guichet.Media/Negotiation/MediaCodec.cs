namespace Guichet.Media.Negotiation;

/// <summary>What an m-line carries.</summary>
enum MediaKind { Audio, Video }

/// <summary>The codecs that are passed through, in the room's order of preference within their kind. RED (RFC 2198) is Opus with
/// copies of the packets before; a browser sends it only where it stands in front of Opus.</summary>
enum MediaCodec { Red, Opus, Vp8, H264, Vp9, Av1 }
