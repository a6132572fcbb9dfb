using Guichet.Media.Layers;
using Guichet.Media.Packets;
using Guichet.Media.Retransmission;
using Guichet.Protocols.Payloads;

namespace Guichet.Media.Routing;

/// <summary>Which frames of its source a slot sends, and how their packets read there: VP8's picture numbers go on without a hole, and
/// where a stream carries several layers, the last packet of the picture that is sent says so.</summary>
sealed class SlotFrames
{
    const long AgainUs = 500_000;

    readonly Vp8Numbers _numbers = new();

    // Few streams are layered.
    LayeredFilter? _filter;
    bool _isLayered;
    long _askedUs;

    /// <summary>The spatial layer that is sent, where a stream carries several.</summary>
    public int? Spatial => _isLayered ? _filter!.Current : null;

    public void Choose((int Spatial, int Temporal) quality)
    {
        _numbers.Temporal = quality.Temporal;
        if (_filter is not null) (_filter.Spatial, _filter.Temporal) = quality;
    }

    /// <summary>True when what was chosen of a layered stream cannot begin without a key frame, and again when none came.</summary>
    public bool TakeKeyFrameDue(long nowUs)
    {
        if (!_isLayered || !_filter!.NeedsKeyFrame || nowUs - _askedUs < AgainUs) return false;
        _askedUs = nowUs;
        return true;
    }

    /// <summary>Another source or layer begins with this key frame.</summary>
    public void Restart(in MediaPacket first, (int Spatial, int Temporal) quality)
    {
        _isLayered = first.Frame is not null;
        if (_isLayered) _filter ??= new();
        Choose(quality);
        if (first.Frame is { } frame) _filter!.Restart(frame);
        else _numbers.Restart(first.Vp8);
    }

    /// <returns>False: the packet is left out.</returns>
    public bool TryPlace(in MediaPacket packet, ref SentEntry entry)
    {
        if (packet.Frame is { } frame && _isLayered)
        {
            if (!_filter!.Passes(frame, out bool endsPicture)) return false;
            if (endsPicture) entry = entry with { Marker = true };
            return true;
        }
        if (packet.Vp8.Length == 0) return true;
        if (!_numbers.TryPlace(packet.Vp8, out ushort picture, out byte tl0)) return false;
        entry = entry with { IsVp8 = true, Picture = picture, Tl0 = tl0 };
        return true;
    }

    /// <summary>The payload with this slot's picture numbers: itself when they are the same, otherwise a copy.</summary>
    public static ReadOnlySpan<byte> Worded(in MediaPacket packet, in SentEntry entry, Span<byte> scratch)
    {
        if (!entry.IsVp8 || !Vp8Descriptor.TryRead(packet.Payload, out Vp8Descriptor vp8)) return packet.Payload;
        if ((vp8.PictureId ?? entry.Picture) == entry.Picture && (vp8.Tl0PicIdx ?? entry.Tl0) == entry.Tl0) return packet.Payload;
        Span<byte> copy = scratch[..packet.Payload.Length];
        packet.Payload.CopyTo(copy);
        vp8.Rewrite(copy, entry.Picture, entry.Tl0);
        return copy;
    }

    /// <summary>Of VP8 only; other codecs number nothing that a slot would have to change.</summary>
    public static void Reword(Span<byte> payload, in SentEntry entry)
    {
        if (entry.IsVp8 && Vp8Descriptor.TryRead(payload, out Vp8Descriptor vp8)) vp8.Rewrite(payload, entry.Picture, entry.Tl0);
    }
}
