using Guichet.Media.Layers;
using Guichet.Protocols.Payloads;

namespace Guichet.Media.Packets;

/// <summary>Picture ids and TL0PICIDX of a slot: they go on without a hole when the source or its layer changes and when temporal
/// layers are left out, as decoders follow them (RFC 7741 section 4.2). What is decided on a frame's first packet holds for all of it. Pure.
/// <code>
///   picture in   10 11 12 13 14     | another layer: 700 701
///   layer         0  2  1  2  0     |                  0   2
///   out          10  - 11  - 12     |                 13   -
/// </code></summary>
sealed class Vp8Numbers
{
    const int Remembered = 32;
    const int LongIds = 1 << 15, ShortIds = 1 << 7;

    /// <summary>Above this, so that what is late in the first lap has a number too.</summary>
    const long FirstLap = LongIds;

    readonly Frame[] _frames = new Frame[Remembered];
    TemporalFilter _filter = new();
    long _highestIn;
    long _highestOut;
    byte _tl0Offset;
    byte _highestTl0;
    bool _started;

    /// <summary>How many temporal layers are let through: the highest wanted.</summary>
    public int Temporal { set => _filter.Target = value; }

    /// <summary>Another source or layer begins with this key frame; it comes right after the last picture sent. The very first
    /// keeps its numbers.</summary>
    public void Restart(in Vp8Descriptor first)
    {
        Array.Clear(_frames);
        _highestIn = FirstLap + (first.PictureId ?? 0) - 1;
        if (!_started) (_highestOut, _highestTl0) = (_highestIn, first.Tl0PicIdx ?? 0);
        else _tl0Offset = unchecked((byte)(_highestTl0 + 1 - (first.Tl0PicIdx ?? 0)));
        _started = true;
    }

    /// <returns>False: the frame is left out.</returns>
    public bool TryPlace(in Vp8Descriptor packet, out ushort picture, out byte tl0)
    {
        tl0 = unchecked((byte)((packet.Tl0PicIdx ?? 0) + _tl0Offset));
        picture = 0;
        if (packet.PictureId is not { } id)
        {
            Forwarded(tl0);
            return true;
        }
        int ids = packet.HasLongPictureId ? LongIds : ShortIds;
        long input = Unwrap(id, ids);
        if (input <= _highestIn - Remembered) return false;
        ref Frame frame = ref _frames[input & (Remembered - 1)];
        if (!frame.IsSet || frame.In != input) frame = input > _highestIn ? Next(input, packet) : Late(input, packet);
        picture = (ushort)(frame.Out & (ids - 1));
        if (frame.IsForwarded) Forwarded(tl0);
        return frame.IsForwarded;
    }

    /// <summary>Frames between that have not come keep their numbers; this one, if it is left out, gives its own up.</summary>
    Frame Next(long input, in Vp8Descriptor packet)
    {
        bool passes = _filter.Passes(packet);
        _highestOut += input - _highestIn - (passes ? 0 : 1);
        _highestIn = input;
        return new(true, input, _highestOut, passes);
    }

    /// <summary>Its number was kept for it, counted from the frame before.</summary>
    Frame Late(long input, in Vp8Descriptor packet)
    {
        for (long before = input - 1; before > _highestIn - Remembered; before--)
        {
            Frame known = _frames[before & (Remembered - 1)];
            if (known.IsSet && known.In == before) return new(true, input, known.Out + input - before, _filter.Passes(packet));
        }
        return new(true, input, 0, false);
    }

    long Unwrap(ushort id, int ids)
    {
        long forward = (id - _highestIn) & (ids - 1);
        return _highestIn + (forward < ids / 2 ? forward : forward - ids);
    }

    void Forwarded(byte tl0)
    {
        if (unchecked((sbyte)(tl0 - _highestTl0)) > 0) _highestTl0 = tl0;
    }

    readonly record struct Frame(bool IsSet, long In, long Out, bool IsForwarded);
}
