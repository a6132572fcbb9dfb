using Guichet.Protocols.Sdp;

namespace Guichet.Media.Negotiation;

/// <summary>a=rtcp-fb values (RFC 4585 section 4.2, RFC 5104 section 7.1) and what they stand for.</summary>
static class Feedback
{
    static readonly (string Value, CodecFeedback Flag)[] Known =
    [
        ("transport-cc", CodecFeedback.TransportSequence), ("goog-remb", CodecFeedback.Remb),
        ("ccm fir", CodecFeedback.FullIntra), ("nack", CodecFeedback.Nack), ("nack pli", CodecFeedback.PictureLoss),
    ];

    /// <summary>One kind of bandwidth feedback: both at once confuse a client's estimate. The server reads transport-wide feedback alone.</summary>
    public static CodecFeedback Of(Codec codec, bool clientSends)
    {
        CodecFeedback offered = CodecFeedback.None;
        foreach ((string value, CodecFeedback flag) in Known)
        {
            if (codec.Feedback.Contains(value)) offered |= flag;
        }
        return !clientSends || offered.HasFlag(CodecFeedback.TransportSequence) ? offered & ~CodecFeedback.Remb : offered;
    }

    public static IReadOnlyList<string> Lines(CodecFeedback feedback) =>
        [.. Known.Where(one => feedback.HasFlag(one.Flag)).Select(one => one.Value)];
}
