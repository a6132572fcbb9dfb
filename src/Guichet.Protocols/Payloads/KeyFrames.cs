namespace Guichet.Protocols.Payloads;

/// <summary>Video codecs whose payloads the server looks into.</summary>
public enum VideoCodec { Vp8, Vp9, H264, Av1 }

/// <summary>Where a receiver can start.</summary>
public static class KeyFrames
{
    /// <summary>True when a decoder that knows nothing can start with this packet. Never true for a malformed payload.</summary>
    /// <param name="payload">Of RTP, without padding.</param>
    public static bool IsStart(VideoCodec codec, ReadOnlySpan<byte> payload) => codec switch
    {
        VideoCodec.Vp8 => Vp8Descriptor.TryRead(payload, out var vp8) && vp8.IsKeyFrame,
        VideoCodec.Vp9 => Vp9Descriptor.TryRead(payload, out var vp9) && vp9.IsKeyFrame,
        VideoCodec.H264 => H264Payload.IsKeyFrame(payload),
        VideoCodec.Av1 => Av1Payload.IsKeyFrame(payload),
        _ => false,
    };
}
