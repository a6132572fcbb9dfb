namespace Guichet.Media.Negotiation;

/// <summary>What an m-line carries.</summary>
enum MediaKind { Audio, Video }

/// <summary>The codecs that are passed through, in the room's order of preference within their kind.</summary>
enum MediaCodec { Opus, Vp8, H264, Vp9, Av1 }
