using FsCheck.Fluent;
using Guichet.Protocols.Framing;

namespace Guichet.Protocols.Tests.Framing;

public sealed class FramingTests
{
    [Fact]
    public void Datagram_OfAnyFirstOctet_IsSortedAsRfc7983Says()
    {
        for (var first = 0; first < 256; first++)
        {
            var expected = first switch
            {
                <= 3 => DatagramKind.Stun,
                < 20 => DatagramKind.Unknown,
                <= 63 => DatagramKind.Dtls,
                < 128 => DatagramKind.Unknown,
                <= 191 => DatagramKind.Rtp,
                _ => DatagramKind.Unknown,
            };
            Assert.Equal(expected, DatagramKinds.Of([(byte)first, 96]));
        }
    }

    [Fact]
    public void Media_OfAnySecondOctet_IsSortedAsRfc5761Says()
    {
        for (var second = 0; second < 256; second++)
        {
            Assert.Equal(second is >= 192 and <= 223 or >= 64 and <= 95 ? DatagramKind.Rtcp : DatagramKind.Rtp, DatagramKinds.Of([0x80, (byte)second]));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Datagram_TooShort_IsUnknown(int length) => Assert.Equal(DatagramKind.Unknown, DatagramKinds.Of(new byte[length]));

    [Fact]
    public void Frames_CutAnywhere_ComeBackWhole() => Prop.ForAll<byte[][]>(datagrams =>
    {
        var stream = new List<byte>();
        foreach (var datagram in datagrams)
        {
            var header = new byte[StreamFrame.HeaderLength];
            StreamFrame.WriteHeader(header, datagram.Length);
            stream.AddRange([.. header, .. datagram]);
        }

        var received = new List<byte>();
        var read = new List<byte[]>();
        foreach (var octet in stream)
        {
            received.Add(octet);
            if (StreamFrame.TryRead(received.ToArray(), out var datagram, out var consumed))
            {
                read.Add(datagram.ToArray());
                received.RemoveRange(0, consumed);
            }
        }

        return received.Count == 0 && read.Count == datagrams.Length && read.Zip(datagrams).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second));
    }).Hold(200);

    [Fact]
    public void Frame_NotWhole_ConsumesNothing()
    {
        Assert.False(StreamFrame.TryRead([0], out _, out var consumed));
        Assert.False(StreamFrame.TryRead([0, 2, 1], out _, out consumed));
        Assert.Equal(0, consumed);
    }
}
