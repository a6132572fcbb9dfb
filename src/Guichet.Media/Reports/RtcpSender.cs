using System.Text;
using Guichet.Media.Routing;
using Guichet.Protocols.Rtcp;

namespace Guichet.Media.Reports;

/// <summary>Sends a peer's RTCP. Feedback goes out at once; where the client knows no reduced size (RFC 5506) an empty report and
/// the CNAME go in front of it.</summary>
sealed class RtcpSender(Peer peer)
{
    /// <summary>With SRTCP's additions still below every path's limit.</summary>
    public const int MaximumLength = 1150;

    readonly byte[] _cname = Encoding.UTF8.GetBytes(peer.Media.Cname);
    byte _fullIntra;

    public ReadOnlySpan<byte> Cname => _cname;

    public void SendNack(uint mediaSsrc, ReadOnlySpan<ushort> sequences)
    {
        Span<byte> into = Begin(out int start);
        Finish(into, start, RtcpWriter.Nack(into[start..], peer.Media.ReportSsrc, mediaSsrc, sequences));
    }

    /// <param name="indication">By PLI, otherwise by FIR.</param>
    public void SendKeyFrameRequest(uint mediaSsrc, bool indication)
    {
        Span<byte> into = Begin(out int start);
        int length = indication
            ? RtcpWriter.PictureLoss(into[start..], peer.Media.ReportSsrc, mediaSsrc)
            : RtcpWriter.FullIntra(into[start..], peer.Media.ReportSsrc, new(mediaSsrc, _fullIntra));
        _fullIntra = unchecked((byte)(_fullIntra + 1));
        Finish(into, start, length);
    }

    public void SendBandwidth(long bitsPerSecond, ReadOnlySpan<uint> ssrcs)
    {
        Span<byte> into = Begin(out int start);
        Finish(into, start, RtcpWriter.Remb(into[start..], peer.Media.ReportSsrc, (ulong)bitsPerSecond, ssrcs));
    }

    /// <summary>For each slot that ever sent.</summary>
    public void SendBye()
    {
        Span<byte> into = Begin(out int length);
        foreach (Consumer consumer in peer.Consumers)
        {
            if (consumer.Delivery.PacketCount > 0) length += RtcpWriter.Bye(into[length..], consumer.Section.Slot!.Ssrc);
        }
        if (length > 0) peer.Egress.SendRtcp(into[..length]);
    }

    /// <summary>The buffer is shared by the room: write, send, forget.</summary>
    public Span<byte> Begin(out int start)
    {
        Span<byte> into = peer.Router.Scratch.AsSpan(0, MaximumLength);
        start = 0;
        if (peer.Media.ReducedSize) return into;
        start = RtcpWriter.ReceiverReport(into, peer.Media.ReportSsrc, []);
        start += RtcpWriter.SdesCname(into[start..], peer.Media.ReportSsrc, _cname);
        return into;
    }

    void Finish(ReadOnlySpan<byte> into, int start, int length)
    {
        if (length > 0) peer.Egress.SendRtcp(into[..(start + length)]);
    }
}
