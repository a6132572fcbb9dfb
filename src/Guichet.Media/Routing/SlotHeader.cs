using System.Text;
using Guichet.Media.Congestion;
using Guichet.Media.Negotiation;
using Guichet.Media.Packets;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Routing;

/// <summary>Writes the RTP headers of a slot anew: nothing of the publisher's header survives but marker, level and orientation.
/// A slot that repairs by sending again (no RTX) gets only what comes with the packet, so that its header can be written a
/// second time byte for byte.</summary>
sealed class SlotHeader
{
    /// <summary>What a payload takes of the line beside itself: the header as it mostly is, and what the network adds.</summary>
    public const int WireLength = 12 + 8 + Downlink.WireOverhead;

    /// <summary>Octets that the one-byte form holds (RFC 8285 section 4.2).</summary>
    const int LongestShort = 16;

    /// <summary>A receiver that knows no a=ssrc learns the m-line from the first packets.</summary>
    const int PacketsWithMid = 50;

    readonly Peer _peer;
    readonly SlotIdentity _slot;
    readonly byte[] _mid;
    readonly bool _isVideo;
    NegotiatedSection _section;
    NegotiatedCodec?[] _chosen = [];
    int _withMid = PacketsWithMid;

    public SlotHeader(Peer peer, NegotiatedSection section)
    {
        (_peer, _section, _slot) = (peer, section, section.Slot!);
        _isVideo = section.Kind == MediaKind.Video;
        byte[] mid = Encoding.UTF8.GetBytes(section.Mid);
        _mid = mid.Length <= LongestShort ? mid : [];
    }

    public void Renegotiate(NegotiatedSection section) => _section = section;

    /// <summary>Finds for each codec of the source the subscriber's own payload type.</summary>
    public void Choose(NegotiatedSection source) => _chosen = [.. source.Codecs.Select(Match)];

    public bool Knows(int codec) => codec < _chosen.Length && _chosen[codec] is not null;

    /// <summary>The client counts what is sent on the repair stream as it counts the rest.</summary>
    public bool CanPad => _section.Extensions.TransportSequence != 0 && _slot.RtxSsrc != 0 && Padding is not null;

    public bool Repairs(int codec) => Knows(codec) && _slot.RtxSsrc != 0 && _chosen[codec]!.RtxPayloadType is not null;

    public int Write(Span<byte> into, in MediaPacket packet, ushort number, uint timestamp, bool marker)
    {
        NegotiatedCodec codec = _chosen[packet.Codec]!;
        int length = RtpHeaderWriter.Write(into, marker, codec.PayloadType, number, timestamp, _slot.Ssrc);
        byte dependencies = Dependencies(packet);
        ExtensionWriter extensions = new(into[length..], IsLong(packet, dependencies));
        if (!_isVideo || Repairs(packet.Codec)) AddChanging(ref extensions);
        if (_section.Extensions.AudioLevel != 0 && packet.Extensions.AudioLevel != PacketExtensions.None)
            extensions.Add(_section.Extensions.AudioLevel, [(byte)packet.Extensions.AudioLevel]);
        if (_section.Extensions.Orientation != 0 && packet.Extensions.Orientation != PacketExtensions.None)
            extensions.Add(_section.Extensions.Orientation, [(byte)packet.Extensions.Orientation]);
        if (dependencies != 0) extensions.Add(dependencies, packet.Extensions.Dependencies);
        return Finish(into, length, ref extensions);
    }

    public int WriteRepair(Span<byte> into, in MediaPacket packet, ushort number, uint timestamp, bool marker)
    {
        byte payloadType = _chosen[packet.Codec]!.RtxPayloadType!.Value;
        int length = RtpHeaderWriter.Write(into, marker, payloadType, number, timestamp, _slot.RtxSsrc);
        byte dependencies = Dependencies(packet);
        ExtensionWriter extensions = new(into[length..], IsLong(packet, dependencies));
        AddTransportSequence(ref extensions);
        if (dependencies != 0) extensions.Add(dependencies, packet.Extensions.Dependencies);
        return Finish(into, length, ref extensions);
    }

    /// <summary>Nothing but padding follows: it can be sent when nothing of the source is at hand.</summary>
    public int WritePadding(Span<byte> into, ushort number, uint timestamp)
    {
        int length = RtpHeaderWriter.Write(into, marker: false, Padding!.RtxPayloadType!.Value, number, timestamp, _slot.RtxSsrc);
        RtpHeaderWriter.MarkPadding(into);
        ExtensionWriter extensions = new(into[length..], twoByte: false);
        AddTransportSequence(ref extensions);
        return Finish(into, length, ref extensions);
    }

    /// <summary>The id of the dependency descriptor, which goes as it came; 0 when the packet has none or the client cannot take it.</summary>
    byte Dependencies(in MediaPacket packet) =>
        packet.Extensions.Dependencies.Length switch
        {
            0 => 0,
            > LongestShort when !_peer.Media.TakesLongExtensions => 0,
            _ => _section.Extensions.Dependencies,
        };

    static bool IsLong(in MediaPacket packet, byte dependencies) => dependencies != 0 && packet.Extensions.Dependencies.Length > LongestShort;

    void AddChanging(ref ExtensionWriter extensions)
    {
        AddTransportSequence(ref extensions);
        if (_withMid == 0 || _section.Extensions.Mid == 0 || _mid.Length == 0) return;
        _withMid--;
        extensions.Add(_section.Extensions.Mid, _mid);
    }

    void AddTransportSequence(ref ExtensionWriter extensions)
    {
        if (_section.Extensions.TransportSequence == 0) return;
        Span<byte> value = stackalloc byte[TransportSequence.Length];
        TransportSequence.Write(value, _peer.Downlink.NextSequence());
        extensions.Add(_section.Extensions.TransportSequence, value);
    }

    NegotiatedCodec? Padding
    {
        get
        {
            foreach (NegotiatedCodec? codec in _chosen)
            {
                if (codec?.RtxPayloadType is not null) return codec;
            }
            return null;
        }
    }

    static int Finish(Span<byte> into, int length, ref ExtensionWriter extensions)
    {
        int added = extensions.Finish();
        if (added > 0) RtpHeaderWriter.MarkExtension(into);
        return length + added;
    }

    /// <summary>The same codec; of H.264 the same profile if there is one. RED names payload types within, so both must call
    /// Opus by the same number.</summary>
    NegotiatedCodec? Match(NegotiatedCodec sent) =>
        _section.Codecs.FirstOrDefault(codec => codec.Codec == sent.Codec && Profile(codec) == Profile(sent))
        ?? _section.Codecs.FirstOrDefault(codec => codec.Codec == sent.Codec && codec.Codec != MediaCodec.Red);

    static string Profile(NegotiatedCodec codec) => codec.Profile.Length >= 4 ? codec.Profile[..4] : codec.Profile;
}
