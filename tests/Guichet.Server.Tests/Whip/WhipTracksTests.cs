using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Whip;
using Guichet.Testing.Network;
using Guichet.Testing.Peers;

namespace Guichet.Server.Tests.Whip;

public sealed class WhipTracksTests(SharedServer shared)
{
    private const string Head = "v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\ns=-\r\nt=0 0\r\n";

    [Fact]
    public async Task Publisher_InACall_IsHeardAndSeenAsCameraAndMicrophone()
    {
        using var program = shared.Server.Program();
        var call = await shared.Server.MakeCall(program);
        await using var specialist = await shared.Server.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        using var viewer = new TestPeer();
        viewer.Accept((await specialist.Ask<MediaAnswer>("Offer", new MediaOffer(viewer.Offer(), [], NewTransport: true))).Sdp);
        viewer.Use(new UdpLink(viewer.Answer!.Candidate("udp")));
        Pump.Until(() => viewer.IsConnected, viewer);

        using var publisher = new TestPeer();
        using var offer = new StringContent(publisher.Offer(), null, "application/sdp");
        publisher.Accept(await (await program.PostAsync($"/whip/{call.RoomId}", offer)).Content.ReadAsStringAsync());
        publisher.Use(new UdpLink(publisher.Answer!.Candidate("udp")));
        Pump.Until(() => publisher.IsConnected, publisher, viewer);

        var guest = await specialist.Hear<ParticipantView>("ParticipantJoined");
        var table = await specialist.Hear<TrackAssignments>("TracksAssigned", assigned => assigned.Tracks.Count(track => track.ParticipantId == guest.Id) > 1);
        Assert.Equal(
            [TrackSource.Microphone, TrackSource.Camera],
            table.Tracks.Where(track => track.ParticipantId == guest.Id).Select(track => track.Source!.Value).Order());
    }

    [Theory]
    [InlineData("m=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\na=sendonly\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:1\r\na=sendonly\r\n", "0 Microphone, 1 Camera")]
    [InlineData("m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=sendrecv\r\n", "-0 Camera")]
    [InlineData("m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:a\r\na=recvonly\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\na=mid:b\r\n", "b Camera")]
    [InlineData("m=audio 0 UDP/TLS/RTP/SAVPF 111\r\na=mid:0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:1\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\na=mid:2\r\n", "1 Microphone")]
    [InlineData("m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=mid:0\r\n", "")]
    public void Offer_FirstSoundAndPictureThatItSends_AreNamed(string lines, string expected)
    {
        var tracks = WhipTracks.Of(Head + lines);

        Assert.Equal(expected, string.Join(", ", tracks.Labels.Select(label => $"{label.Key} {label.Value}")));
        Assert.Equal(expected.Contains("Camera", StringComparison.Ordinal) ? Device.On : Device.Absent, tracks.Devices.Camera);
        Assert.Equal(expected.Contains("Microphone", StringComparison.Ordinal) ? Device.On : Device.Absent, tracks.Devices.Microphone);
    }

    [Fact]
    public void Offer_ThatCannotBeRead_HasNothing() => Assert.Same(WhipTracks.None, WhipTracks.Of("v=1 nonsense"));
}
