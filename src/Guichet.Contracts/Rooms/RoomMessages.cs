namespace Guichet.Contracts.Rooms;

/// <param name="Secret">The link's secret, from the fragment of its address. A signed-in specialist may give <paramref name="CallId"/> instead.</param>
/// <param name="CallId">The call, for somebody signed in to the desk.</param>
/// <param name="Name">What the others see; 1 to 80 characters. Null keeps the name that the link or the account carries.</param>
/// <param name="ResumeKey">From an earlier <see cref="Joined"/>: the same seat again, within the grace time.</param>
/// <param name="Language">BCP 47, for what the server words itself.</param>
public sealed record JoinRoom(string? Secret, string? CallId, string? Name, string? ResumeKey, string? Language);

/// <param name="ParticipantId">This browser's own id in the room.</param>
/// <param name="ResumeKey">Keep it for this tab: it brings the seat back after a reload or a lost connection.</param>
/// <param name="GraceSeconds">How long an unreachable participant's seat is held.</param>
/// <param name="Resumed">The seat was still there.</param>
public sealed record Joined(
    string ParticipantId, string ResumeKey, int GraceSeconds, bool Resumed, RoomView Room,
    IReadOnlyList<ParticipantView> Participants, IReadOnlyList<ChatMessage> Chat);

/// <param name="Title">What the call is about, if it was said.</param>
/// <param name="StartedAt">When the first two people met; null before.</param>
/// <param name="CustomerLink">The link to pass on; only specialists get it.</param>
public sealed record RoomView(
    string Id, string CallId, string OrganisationName, string? Title, DateTimeOffset? StartedAt, int MaximumParticipants, string? CustomerLink);

/// <summary>What somebody is in a room.</summary>
public enum ParticipantRole { Customer, Specialist }

/// <summary>What somebody is who comes along to an appointment.</summary>
public enum CompanionKind { Guardian, Relative, Interpreter, Other }

/// <summary>Whether somebody's browser is in touch.</summary>
public enum Presence { Connected, Reconnecting }

/// <param name="JoinedAt">When the seat was first taken.</param>
/// <param name="Companion">What they are who come along with the customer, in the customer's role; null for everybody else.</param>
public sealed record ParticipantView(
    string Id, string Name, ParticipantRole Role, Presence Presence, DeviceStates Devices, DateTimeOffset JoinedAt, CompanionKind? Companion);

/// <summary>What a device does.</summary>
public enum DeviceState { On, Off, Absent, Refused, Busy }

/// <param name="Microphone">Off is muted.</param>
public sealed record DeviceStates(DeviceState Microphone, DeviceState Camera);

/// <summary>Why somebody is gone.</summary>
public enum GoneReason { Left, Removed, Unreachable }

public sealed record ParticipantGone(string ParticipantId, GoneReason Reason);

public sealed record RemoveParticipant(string ParticipantId);

/// <param name="ClientId">The sender's own id for it, at most 64 characters; makes sending again harmless.</param>
/// <param name="Text">1 to 4,000 characters.</param>
public sealed record SendChat(string ClientId, string Text);

/// <param name="Id">Grows with time within the room.</param>
public sealed record ChatMessage(string Id, string ClientId, string ParticipantId, string Name, ParticipantRole Role, string Text, DateTimeOffset SentAt);

/// <summary>What a track shows.</summary>
public enum TrackSource { Microphone, Camera, Screen, ScreenSound }

/// <param name="Mid">The m-line of the sender's offer.</param>
public sealed record TrackLabel(string Mid, TrackSource Source);

/// <param name="Sdp">At most 256 kB.</param>
/// <param name="Tracks">What the m-lines that send carry.</param>
/// <param name="NewTransport">True: a new peer connection, the old transport is closed. False: the same one, changed.</param>
public sealed record MediaOffer(string Sdp, IReadOnlyList<TrackLabel> Tracks, bool NewTransport);

public sealed record MediaAnswer(string Sdp);

/// <param name="Mid">The receiving m-line.</param>
/// <param name="ParticipantId">Whose track it carries now; null when it is idle.</param>
public sealed record TrackAssignment(string Mid, string? ParticipantId, TrackSource? Source);

public sealed record TrackAssignments(IReadOnlyList<TrackAssignment> Tracks);

/// <param name="Mid">A receiving m-line that carries a picture.</param>
/// <param name="Width">In device pixels, 0 to 16,384; 0 when it is not shown: then nothing is sent.</param>
public sealed record TrackView(string Mid, int Width, int Height);

/// <param name="Tracks">M-lines that are not named stay as they are; 1 to 64.</param>
public sealed record TrackViews(IReadOnlyList<TrackView> Tracks);

/// <param name="Seconds">What is told of; more than 0, at most 120.</param>
/// <param name="Freezes">Times that a shown picture stood still, of all pictures; null when none was shown or the browser does not count.</param>
/// <param name="FrozenMilliseconds">For how long, of the picture that stood longest; no more than the time told of.</param>
/// <param name="FramesDecoded">Of all pictures, at most 100,000.</param>
/// <param name="SoundMilliseconds">Sound played of all tracks together, at most 7,680,000.</param>
/// <param name="ConcealedMilliseconds">How much of it was made up in place of what was lost or late.</param>
/// <param name="BufferMilliseconds">What comes waits so long before it is played, on average, where it waits longest; 0 to 60,000. Null when nothing came.</param>
/// <param name="PictureWidth">Of the largest picture as it was decoded last, at most 16,384; 0 when there is none.</param>
public sealed record PlaybackReport(
    double Seconds, int? Freezes, int? FrozenMilliseconds, int FramesDecoded, int SoundMilliseconds, int ConcealedMilliseconds,
    int? BufferMilliseconds, int PictureWidth, int PictureHeight);

/// <param name="Audio">How many further receiving audio m-lines are wanted.</param>
/// <param name="Video">The same for video.</param>
public sealed record SlotsNeeded(int Audio, int Video);

/// <param name="Mid">An m-line on which this browser sends a picture.</param>
/// <param name="Width">As its largest viewer shows it, in device pixels, at most 16,384, which is as large as it comes; 0 by 0 when nobody watches.</param>
/// <param name="Rids">Of a picture that is sent in several streams those that are wanted; empty too where there is only one.</param>
public sealed record WantedTrack(string Mid, int Width, int Height, IReadOnlyList<string> Rids);

public sealed record WantedTracks(IReadOnlyList<WantedTrack> Tracks);

public sealed record Speakers(IReadOnlyList<string> ParticipantIds);

/// <summary>How a connection is, in words for people.</summary>
public enum QualityLevel { Good, Weak, Bad, Lost }

/// <param name="UpLoss">Share of packets lost from the participant to the server, 0 to 1.</param>
/// <param name="DownLoss">The same from the server to the participant.</param>
/// <param name="RoundTripMilliseconds">Null while unknown.</param>
public sealed record ConnectionQuality(string ParticipantId, QualityLevel Level, double UpLoss, double DownLoss, int? RoundTripMilliseconds);

/// <summary>Why a transport was given up.</summary>
public enum MediaLostReason { NoConsent, HandshakeFailed, ServerRestarted }

public sealed record MediaLost(MediaLostReason Reason);

/// <summary>Why a room ended.</summary>
public enum RoomEndReason { EndedByHost, Expired, Empty }

public sealed record RoomEnded(RoomEndReason Reason);

/// <summary>Somebody who waits for an appointment to be held in this call.</summary>
/// <param name="Connected">In touch now.</param>
/// <param name="Companion">What they are who come along; null for the customer.</param>
public sealed record Knock(string PlaceId, string Name, DateTimeOffset Since, bool Connected, CompanionKind? Companion);

/// <param name="Items">Whoever came first stands first; empty when nobody waits.</param>
public sealed record Knocks(IReadOnlyList<Knock> Items);

/// <param name="PlaceId">From a <see cref="Knock"/>.</param>
public sealed record LetIn(string PlaceId);
