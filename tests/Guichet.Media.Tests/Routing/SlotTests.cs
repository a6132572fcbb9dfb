using Guichet.Media.Negotiation;

namespace Guichet.Media.Tests.Routing;

public sealed class SlotTests
{
    readonly Scene _scene = new();

    [Fact]
    public void Join_FillsEverybodysSlots_WithoutAnOffer()
    {
        Seat anna = _scene.Join("anna", new(1));
        Assert.Equal([new("2", null, null), new("3", null, null), new("4", null, null), new("5", null, null)], anna.Slots);
        Seat ben = _scene.Join("ben", new(2));
        Assert.Equal([new("2", "ben", "microphone"), new("3", "ben", "camera"), new("4", null, null), new("5", null, null)], anna.Slots);
        Assert.Equal("anna", ben.Slots[0].Participant);
        Assert.Empty(_scene.Events.Needed);
    }

    [Fact]
    public void Leave_FreesSlots_AndTheOthersStayWhereTheyAre()
    {
        Seat anna = _scene.Join("anna", new(1));
        Seat ben = _scene.Join("ben", new(2));
        Seat cleo = _scene.Join("cleo", new(3));
        _scene.Router.RemovePeer(ben.Peer, _scene.NowUs);
        Assert.Equal([null, null, "cleo", "cleo"], anna.Slots.Select(s => s.Participant));
        Assert.Equal(["anna", "anna", null, null], cleo.Slots.Select(s => s.Participant));
        Assert.False(_scene.Router.IsEmpty);
        _scene.Router.RemovePeer(anna.Peer, _scene.NowUs);
        _scene.Router.RemovePeer(cleo.Peer, _scene.NowUs);
        Assert.True(_scene.Router.IsEmpty);
    }

    [Fact]
    public void SlotsShort_IsToldOnce_AndFilledWhenTheyCome()
    {
        Seat anna = _scene.Join("anna", new(1), slots: 1);
        _scene.Join("ben", new(2), slots: 3);
        _scene.Join("cleo", new(3), slots: 3);
        Assert.Equal([(anna.Peer, 1, 1)], _scene.Events.Needed);
        _scene.Router.Renegotiate(anna.Peer, anna.Client.Media(2), _scene.NowUs);
        Assert.Equal(["ben", "ben", "cleo", "cleo"], anna.Slots.Select(s => s.Participant));
        Assert.Single(_scene.Events.Needed);
    }

    [Fact]
    public void CameraOff_EmptiesItsSlot_AndBackFillsTheSame()
    {
        Seat anna = _scene.Join("anna", new(1));
        Seat ben = _scene.Join("ben", new(2));
        _scene.Router.Renegotiate(ben.Peer, ben.Client.Media(2, camera: false), _scene.NowUs);
        Assert.Equal(["ben", null, null, null], anna.Slots.Select(s => s.Participant));
        _scene.Router.Renegotiate(ben.Peer, ben.Client.Media(2), _scene.NowUs);
        Assert.Equal(["ben", "ben", null, null], anna.Slots.Select(s => s.Participant));
    }

    [Fact]
    public void SoundAndPicture_OfOne_GetSlotsOfOneStream()
    {
        Seat anna = _scene.Join("anna", new(1), slots: 3);
        FakeClient ben = new(2), cleo = new(3);
        _scene.Join("ben", ben, ben.Media(3, microphone: false));
        _scene.Join("cleo", cleo, cleo.Media(3));
        // Ben's picture has the first pair; Cleo's sound must not sit beside it.
        Assert.Equal([null, "ben", "cleo", "cleo", null, null], anna.Slots.Select(s => s.Participant));
    }

    [Fact]
    public void OwnTracks_OfAnotherTransport_AreNotSentBack()
    {
        Seat anna = _scene.Join("anna", new(1));
        _scene.Join("anna", new(2), purpose: TransportPurpose.Publish);
        Assert.All(anna.Slots, slot => Assert.Null(slot.Participant));
    }

    [Fact]
    public void Player_GetsItsPublisher_WheneverThatComes()
    {
        FakeClient viewer = new(9);
        Seat player = _scene.Join("viewer", viewer, viewer.Media(1, false, false), TransportPurpose.Play, publisher: "ben");
        _scene.Join("anna", new(1), slots: 0, purpose: TransportPurpose.Publish);
        Assert.All(player.Slots, slot => Assert.Null(slot.Participant));
        _scene.Join("ben", new(2), slots: 0, purpose: TransportPurpose.Publish);
        Assert.Equal(["ben", "ben"], player.Slots.Select(s => s.Participant));
        Assert.Empty(_scene.Events.Needed);
    }

    [Fact]
    public void Player_WithoutAName_GetsTheOnlyPublisher()
    {
        FakeClient viewer = new(9);
        _scene.Join("anna", new(1), slots: 0, purpose: TransportPurpose.Publish);
        Seat player = _scene.Join("viewer", viewer, viewer.Media(1, false, false), TransportPurpose.Play);
        Assert.Equal(["anna", "anna"], player.Slots.Select(s => s.Participant));
    }

    [Fact]
    public void SendRecvSection_IsProducerAndSlotAtOnce()
    {
        Seat anna = _scene.Join("anna", new(1), Both(new(1)));
        Seat ben = _scene.Join("ben", new(2), Both(new(2)));
        anna.Send(anna.Client.Audio(0));
        ben.Send(ben.Client.Audio(0));
        Assert.Equal(9_001u, SentPacket.Read(Assert.Single(anna.Egress.Rtp)).Ssrc);
        Assert.Equal("ben", Assert.Single(anna.Slots).Participant);
        Assert.Single(ben.Egress.Rtp);
    }

    static NegotiatedMedia Both(FakeClient client)
    {
        NegotiatedMedia media = client.Media(0);
        return new()
        {
            ReportSsrc = media.ReportSsrc,
            Cname = media.Cname,
            Extensions = media.Extensions,
            ReducedSize = true,
            Sections = [media.Sections[0] with { Sends = true, Slot = new(9_001, 0, "slot-0", "a") }],
        };
    }
}
