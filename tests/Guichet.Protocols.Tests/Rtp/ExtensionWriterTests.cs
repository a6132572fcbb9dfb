using FsCheck.Fluent;
using Guichet.Protocols.Rtp;

namespace Guichet.Protocols.Tests.Rtp;

public sealed class ExtensionWriterTests
{
    [Fact]
    public void Block_OfTheOneByteForm_IsPadded()
    {
        var into = new byte[32];
        into.AsSpan().Fill(0xFF);
        var writer = new ExtensionWriter(into, twoByte: false);
        Assert.True(writer.Add(3, "a"u8));
        Assert.True(writer.Add(14, [1, 2]));
        Assert.Equal(12, writer.Finish());
        Assert.Equal(new byte[] { 0xBE, 0xDE, 0, 2, 0x30, (byte)'a', 0xE1, 1, 2, 0, 0, 0 }, into[..12]);
    }

    [Fact]
    public void Block_OfTheTwoByteForm_IsPadded()
    {
        var into = new byte[32];
        var writer = new ExtensionWriter(into, twoByte: true);
        Assert.True(writer.Add(255, []));
        Assert.True(writer.Add(1, [1]));
        Assert.Equal(12, writer.Finish());
        Assert.Equal(new byte[] { 0x10, 0x00, 0, 2, 0xFF, 0, 1, 1, 1, 0, 0, 0 }, into[..12]);
    }

    [Fact]
    public void Block_WithNothing_IsNone()
    {
        var writer = new ExtensionWriter(new byte[32], twoByte: false);
        Assert.Equal(0, writer.Finish());
    }

    [Theory]
    [InlineData(false, 0, 1)]
    [InlineData(false, 15, 1)]
    [InlineData(false, 1, 0)]
    [InlineData(false, 1, 17)]
    [InlineData(true, 0, 1)]
    [InlineData(true, 1, 256)]
    public void Element_ThatTheFormCannotCarry_IsRefused(bool twoByte, byte id, int length)
    {
        var writer = new ExtensionWriter(new byte[512], twoByte);
        Assert.False(writer.Add(id, new byte[length]));
        Assert.Equal(0, writer.Finish());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(11)]
    public void Element_ThatTheBufferCannotTake_IsRefusedAndTheRestStands(int room)
    {
        var into = new byte[room];
        var writer = new ExtensionWriter(into, twoByte: false);
        Assert.Equal(room >= 8, writer.Add(1, [1]));
        Assert.False(writer.Add(2, [1, 2, 3, 4, 5, 6, 7]));
        Assert.Equal(room >= 8 ? 8 : 0, writer.Finish());
    }

    [Fact]
    public void Block_Written_ComesBack() => Prop.ForAll<byte[][], bool>((values, twoByte) =>
    {
        var packet = new byte[4096];
        RtpHeaderWriter.Write(packet, marker: false, 96, 1, 2, 3);
        var writer = new ExtensionWriter(packet.AsSpan(12), twoByte);
        var added = new List<(byte Id, byte[] Value)>();
        for (byte i = 0; i < Math.Min(values.Length, 20); i++)
        {
            if (writer.Add(i, values[i]))
            {
                added.Add((i, values[i]));
            }
        }

        var length = writer.Finish();
        if (length > 0)
        {
            RtpHeaderWriter.MarkExtension(packet);
        }

        return RtpPacket.TryRead(packet.AsSpan(0, 12 + length), out var read) && read.HeaderLength == 12 + length && Agrees(read, added);
    }).Hold();

    private static bool Agrees(RtpPacket packet, List<(byte Id, byte[] Value)> added)
    {
        var next = 0;
        foreach (var extension in packet.Extensions)
        {
            if (next == added.Count || extension.Id != added[next].Id || !extension.Value.SequenceEqual(added[next].Value))
            {
                return false;
            }

            next++;
        }

        return next == added.Count;
    }
}
