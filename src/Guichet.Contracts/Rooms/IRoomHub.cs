namespace Guichet.Contracts.Rooms;

/// <summary>What a browser may ask of a room, over SignalR at <c>/hub/room</c> (JSON). Each refusal is a
/// <c>HubException</c> whose message is a problem code of <see cref="Problems.ProblemCodes"/>.</summary>
public interface IRoomHub
{
    /// <summary>Enters the room that the link's secret opens, or takes the same seat again when a resume key is given. Must be first.</summary>
    Task<Joined> Join(JoinRoom request);

    /// <summary>Negotiates media the WHIP way: the browser's offer in, the server's answer out. The first call makes the
    /// participant's transport; later ones change its tracks or restart ICE.</summary>
    Task<MediaAnswer> Offer(MediaOffer offer);

    /// <summary>Tells how large this browser shows what it receives, so that it gets no more than that. Whoever never says so gets the
    /// largest of everything. Holds for the transport of now; refused while there is none.</summary>
    Task ViewTracks(TrackViews views);

    /// <summary>Tells how the page played what it received since it last told, for the call's record of quality; every quarter of a minute
    /// is enough. Refused while there is no transport.</summary>
    Task ReportPlayback(PlaybackReport report);

    /// <summary>Tells the others which of this participant's devices are on.</summary>
    Task SetDevices(DeviceStates devices);

    /// <summary>Says something to everybody in the room; sending the same <see cref="SendChat.ClientId"/> again changes nothing.</summary>
    Task<ChatMessage> SendChat(SendChat message);

    /// <summary>Opens the door to somebody who knocks (specialists only).</summary>
    Task LetIn(LetIn request);

    /// <summary>Leaves for good: the seat is given up at once.</summary>
    Task Leave();

    /// <summary>Ends the call for all (specialists only).</summary>
    Task EndForAll();

    /// <summary>Shows somebody out (specialists only).</summary>
    Task Remove(RemoveParticipant request);
}
