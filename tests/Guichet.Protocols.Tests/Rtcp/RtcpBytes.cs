using Guichet.Protocols.Rtcp;

namespace Guichet.Protocols.Tests.Rtcp;

/// <summary>Takes compounds apart for tests.</summary>
internal static class RtcpBytes
{
    public static RtcpPacket First(ReadOnlySpan<byte> compound)
    {
        var reader = new RtcpReader(compound);
        Assert.True(reader.TryNext(out var packet));
        return packet;
    }

    public static RtcpPacket First(string hex) => First(Convert.FromHexString(hex));
}
