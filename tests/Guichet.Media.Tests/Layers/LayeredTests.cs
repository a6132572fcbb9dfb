using Guichet.Media.Layers;
using Guichet.Media.Tests.Routing;
using Guichet.Protocols.Rtp;

namespace Guichet.Media.Tests.Layers;

/// <summary>A camera that carries its layers on one stream (SVC), and subscribers who show it in different sizes.</summary>
public sealed class LayeredTests
{
    const int PictureMs = 33;

    readonly Scene _scene = new();
    readonly FakeClient _publisher = new(1);
    readonly Seat _anna;
    readonly Seat _ben;
    LayeredCamera _camera;

    public LayeredTests()
    {
        FakeClient ben = new(2);
        _camera = new(_publisher);
        _anna = _scene.Join("anna", _publisher, LayeredCamera.Media(_publisher));
        _ben = _scene.Join("ben", ben, LayeredCamera.Media(ben));
    }

    [Fact]
    public void Everything_GoesToWhoShowsItLarge()
    {
        Play(8);
        LayeredPacket[] seen = Seen(_ben);
        Assert.Equal(8 * 6, seen.Length);
        AssertWhole(seen);
    }

    [Theory]
    [InlineData(160, 0)]
    [InlineData(480, 1)]
    [InlineData(1280, 2)]
    public void Picture_IsAsLargeAsItIsShown_FromTheFirstKeyFrameOn(int width, int spatial)
    {
        _ben.Peer.Wish("3", LayerWish.Of(width, width * 9 / 16), _scene.NowUs);
        Play(8);
        LayeredPacket[] seen = Seen(_ben);
        Assert.Equal(8 * 2 * (spatial + 1), seen.Length);
        Assert.Equal(spatial, seen.Max(p => p.Spatial));
        AssertWhole(seen);
    }

    [Fact]
    public void Picture_EndsWithAMarker_WhateverItsSize()
    {
        _ben.Peer.Wish("3", LayerWish.Of(480, 270), _scene.NowUs);
        Play(4);
        Assert.Equal([false, false, false, true], Seen(_ben)[..4].Select(p => p.Packet.Marker));
        Assert.Equal(4, Seen(_ben).Count(p => p.Packet.Marker));
    }

    /// <summary>With L3T3 every larger picture leans on the smaller one, so that the smaller one is there already.</summary>
    [Fact]
    public void SmallerPicture_ComesWithoutAKeyFrame()
    {
        Play(8);
        int asked = _anna.Egress.PictureLosses;
        _ben.Peer.Wish("3", LayerWish.Of(160, 90), _scene.NowUs);
        Play(8, key: false);
        Assert.Equal(asked, _anna.Egress.PictureLosses);
        Assert.All(Seen(_ben)[^6..], p => Assert.Equal(0, p.Spatial));
        AssertWhole(Seen(_ben));
        AssertDecodable(Seen(_ben), leansBelow: true);
    }

    [Fact]
    public void LargerPicture_WaitsForAKeyFrame_WhichIsAskedFor()
    {
        _ben.Peer.Wish("3", LayerWish.Of(160, 90), _scene.NowUs);
        Play(8);
        Play(16, key: false);
        int asked = _anna.Egress.PictureLosses;
        _ben.Peer.Wish("3", LayerWish.Of(1280, 720), _scene.NowUs);
        Assert.Equal(asked + 1, _anna.Egress.PictureLosses);
        Play(4, key: false);
        Assert.All(Seen(_ben), p => Assert.Equal(0, p.Spatial));
        Play(4);
        Assert.Equal(2, Seen(_ben)[^1].Spatial);
        AssertWhole(Seen(_ben));
        AssertDecodable(Seen(_ben), leansBelow: true);
    }

    /// <summary>With L3T3_KEY each size goes its own way between key pictures: only the one that is shown is sent.</summary>
    [Fact]
    public void LayersThatLeanOnlyAtKeys_GoAlone_AndChangeWithAKeyFrame()
    {
        _camera = new(_publisher, onlyKeys: true);
        Play(8);
        Assert.Equal(6 + 7 * 2, Seen(_ben).Length);
        Assert.All(Seen(_ben)[6..], p => Assert.Equal(2, p.Spatial));
        Play(16, key: false);
        int asked = _anna.Egress.PictureLosses;
        _ben.Peer.Wish("3", LayerWish.Of(160, 90), _scene.NowUs);
        Assert.Equal(asked + 1, _anna.Egress.PictureLosses);
        Play(8, key: false);
        Assert.All(Seen(_ben)[6..], p => Assert.Equal(2, p.Spatial));
        Play(8);
        Assert.All(Seen(_ben)[^16..], p => Assert.Equal(0, p.Spatial));
        AssertWhole(Seen(_ben));
        AssertDecodable(Seen(_ben), leansBelow: false);
    }

    /// <summary>All that came since leans on the key picture, whose smaller sizes were sent too.</summary>
    [Fact]
    public void SmallerPicture_RightAfterAKeyFrame_NeedsNoOther()
    {
        _camera = new(_publisher, onlyKeys: true);
        Play(1);
        _ben.Peer.Wish("3", LayerWish.Of(160, 90), _scene.NowUs);
        Play(12, key: false);
        Assert.Equal(0, _anna.Egress.PictureLosses);
        Assert.All(Seen(_ben)[^8..], p => Assert.Equal(0, p.Spatial));
        AssertDecodable(Seen(_ben), leansBelow: false);
    }

    /// <summary>A sender whose line is narrow sends the smaller sizes alone, and says so.</summary>
    [Fact]
    public void LargestPicture_ThatIsNotSent_IsNotWaitedFor()
    {
        _camera = new(_publisher, onlyKeys: true) { Active = 2 };
        Play(8);
        Assert.Equal(4 + 7 * 2, Seen(_ben).Length);
        Assert.All(Seen(_ben)[4..], p => Assert.Equal(1, p.Spatial));
        Assert.Equal(8, Seen(_ben).Count(p => p.Packet.Marker));
        AssertWhole(Seen(_ben));
    }

    [Fact]
    public void NarrowLine_GetsFewerPictures()
    {
        Play(60);
        long all = _anna.Peer.Producers[0].Section.Mid == "0" ? Rate(0) : 0;
        _ben.Peer.Wish("3", LayerWish.Of(160, 90) with { BitsPerSecond = all * 3 / 4 }, _scene.NowUs);
        Play(20, key: false);
        LayeredPacket[] late = Seen(_ben)[^10..];
        Assert.All(late, p => Assert.Equal(0, p.Spatial));
        Assert.DoesNotContain(late, p => p.Temporal == 2);
        Assert.Contains(late, p => p.Temporal == 1);
        AssertWhole(Seen(_ben));
    }

    [Fact]
    public void LostPacket_RepairedByThePublisher_GoesWhereItBelongs()
    {
        _ben.Peer.Wish("3", LayerWish.Of(480, 270), _scene.NowUs);
        Play(4);
        List<byte[]> picture = _camera.Picture(_scene.NowUs);
        foreach (int i in (int[])[0, 2, 3, 5]) _anna.Send(picture[i]);
        foreach (int i in (int[])[1, 4]) _anna.Send(picture[i]);
        Play(4, key: false);
        SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
        ushort[] numbers = [.. sent.Select(p => p.Sequence).OrderBy(n => SequenceNumbers.Difference(n, sent[0].Sequence))];
        Assert.Equal(Enumerable.Range(0, numbers.Length).Select(i => unchecked((ushort)(numbers[0] + i))), numbers);
        Assert.Equal([0, 0, 1, 1], Seen(_ben)[16..20].OrderBy(p => SequenceNumbers.Difference(p.Packet.Sequence, sent[0].Sequence)).Select(p => p.Spatial));
    }

    [Fact]
    public void Descriptor_GoesAsItCame_ToWhoTakesIt()
    {
        FakeClient cleo = new(3);
        Seat plain = _scene.Join("cleo", cleo, LayeredCamera.Media(cleo, takesLayers: false));
        List<byte[]> picture = _camera.Picture(_scene.NowUs, key: true);
        foreach (byte[] packet in picture) _anna.Send(packet);
        SentPacket[] sent = _ben.Egress.Sent(_ben.Client.VideoSlot(0));
        Assert.Equal(picture.Select(packet => SentPacket.Read(packet).Extensions[LayeredCamera.Id]), sent.Select(p => p.Extensions[LayeredCamera.Id]));
        Assert.True(sent[0].Extensions[LayeredCamera.Id].Length > 16);
        Assert.All(plain.Egress.Sent(cleo.VideoSlot(0)), p => Assert.DoesNotContain(LayeredCamera.Id, p.Extensions.Keys));
        _ben.SendNack(_ben.Client.VideoSlot(0), sent[0].Sequence);
        SentPacket repair = Assert.Single(_ben.Egress.Sent(_ben.Client.RtxSlot(0)));
        Assert.Equal(sent[0].Extensions[LayeredCamera.Id], repair.Extensions[LayeredCamera.Id]);
        Assert.Equal(sent[0].Payload, repair.Payload[2..]);
    }

    /// <summary>What needs the two-byte form does not go to a client that has the one-byte form alone.</summary>
    [Fact]
    public void LongDescriptor_GoesToWhoTakesLongOnes()
    {
        FakeClient cleo = new(3);
        Seat seat = _scene.Join("cleo", cleo, LayeredCamera.Media(cleo, takesLong: false));
        Play(1);
        SentPacket[] sent = seat.Egress.Sent(cleo.VideoSlot(0));
        Assert.Equal([false, true, true, true, true, true], sent.Select(p => p.Extensions.ContainsKey(LayeredCamera.Id)));
    }

    /// <summary>Without RTX a packet goes again byte for byte, the marker that was set here included.</summary>
    [Fact]
    public void Marker_ThatWasSet_IsThereAgainInARepair()
    {
        FakeClient cleo = new(3), dora = new(4);
        Seat[] seats = [_scene.Join("cleo", cleo, LayeredCamera.Media(cleo, repairs: false)), _scene.Join("dora", dora, LayeredCamera.Media(dora))];
        foreach (Seat seat in seats) seat.Peer.Wish("3", LayerWish.Of(160, 90), _scene.NowUs);
        Play(2);
        SentPacket last = seats[0].Egress.Sent(cleo.VideoSlot(0))[^1];
        seats[0].SendNack(cleo.VideoSlot(0), last.Sequence);
        Assert.Equal(last.Bytes, seats[0].Egress.Sent(cleo.VideoSlot(0))[^1].Bytes);
        seats[1].SendNack(dora.VideoSlot(0), seats[1].Egress.Sent(dora.VideoSlot(0))[^1].Sequence);
        Assert.True(Assert.Single(seats[1].Egress.Sent(dora.RtxSlot(0))).Marker);
    }

    [Fact]
    public void UnknownStructure_IsSentWhole()
    {
        Play(2);
        byte[] packet = _camera.Picture(_scene.NowUs)[4];
        packet[12 + 4 + 2] |= 0x3F;
        _anna.Send(packet);
        Assert.Equal(13, Seen(_ben).Length);
        Assert.DoesNotContain(LayeredCamera.Id, Seen(_ben)[^1].Packet.Extensions.Keys);
    }

    long Rate(int spatial) => _anna.Peer.Producers[1].Layers[0].Qualities.View(spatial, _scene.NowUs).BitsPerSecond;

    void Play(int pictures, bool key = true)
    {
        for (int i = 0; i < pictures; i++)
        {
            foreach (byte[] packet in _camera.Picture(_scene.NowUs, key && i == 0)) _anna.Send(packet);
            _scene.Pass(PictureMs);
        }
    }

    static LayeredPacket[] Seen(Seat seat) => LayeredPacket.Read(seat.Egress.Sent(seat.Client.VideoSlot(0)));

    static void AssertWhole(LayeredPacket[] packets)
    {
        foreach ((LayeredPacket before, LayeredPacket after) in packets.Zip(packets.Skip(1)))
            Assert.Equal(1, unchecked((ushort)(after.Packet.Sequence - before.Packet.Sequence)));
    }

    /// <summary>Every frame that was sent leans on frames that were sent.</summary>
    static void AssertDecodable(LayeredPacket[] packets, bool leansBelow)
    {
        HashSet<ushort> sent = [.. packets.Select(p => p.Number)];
        foreach (LayeredPacket packet in packets)
        {
            if (packet.Spatial > 0 && (leansBelow || packet.IsKey)) Assert.Contains(unchecked((ushort)(packet.Number - 1)), sent);
            int back = packet.Temporal switch { 0 => 12, 1 => 6, _ => 3 };
            if (!packet.IsKey) Assert.Contains(unchecked((ushort)(packet.Number - back)), sent);
        }
    }
}
