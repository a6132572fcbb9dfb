namespace Guichet.Media;

/// <summary>What a transport is for; decides which tracks its receiving m-lines get.</summary>
public enum TransportPurpose
{
    /// <summary>A person in a room: sends its own tracks, gets everybody else's.</summary>
    Meet,
    /// <summary>WHIP (RFC 9725): sends only.</summary>
    Publish,
    /// <summary>WHEP: gets one publisher's tracks.</summary>
    Play,
}

/// <param name="Room">The room's name; its Router is made with the first transport and ends with the last.</param>
/// <param name="Participant">Whose transport it is, opaque. A new transport of the same participant in <see cref="TransportPurpose.Meet"/> replaces the old one.</param>
/// <param name="Transport">Null makes a transport; otherwise the one that this offer changes.</param>
/// <param name="Labels">Label by mid for the m-lines that send; comes back in <see cref="Slot.Label"/>. Opaque, but for <see cref="TrackLabels"/>.</param>
/// <param name="Publisher">For <see cref="TransportPurpose.Play"/>: whose tracks; null takes the room's only publisher.</param>
public sealed record TransportOffer(
    string Room, string Participant, TransportId? Transport, TransportPurpose Purpose, string Sdp,
    IReadOnlyDictionary<string, string> Labels, string? Publisher)
{
    /// <summary>For a new transport; null for one that is trusted with what its line carries.</summary>
    public TransportBounds? Bounds { get; init; }
}

/// <summary>What a transport may do that anybody may open, such as one that only measures a line (A16).</summary>
/// <param name="BitsPerSecond">Of media and its reports from the peer, over a second; what is above is dropped.</param>
/// <param name="Lifetime">Then it ends, whatever it does.</param>
public sealed record TransportBounds(int BitsPerSecond, TimeSpan Lifetime);

/// <summary>Labels that mean something here.</summary>
public static class TrackLabels
{
    /// <summary>A shared screen: on a narrow line it comes before cameras, and has fewer pictures rather than smaller ones.</summary>
    public const string Screen = "Screen";
}

/// <summary>Names one transport for the life of the process.</summary>
public readonly record struct TransportId(long Value);

/// <param name="Problem">Set when refused; nothing was allocated then.</param>
/// <param name="Version">Grows with each ICE restart; the ETag of WHIP.</param>
public sealed record TransportAnswer(MediaProblem? Problem, TransportId Transport, string Sdp, int Version)
{
    public static TransportAnswer Refused(MediaProblem problem) => new(problem, default, "", 0);
}

/// <param name="Detail">For the log and the integrator, in English; no personal data.</param>
public sealed record MediaProblem(MediaProblemKind Kind, string Detail);

/// <summary>Why an offer was refused.</summary>
public enum MediaProblemKind { TooLarge, Invalid, NotSecure, Unsupported, TransportNotFound, PublisherNotFound, RoomFull, Stopped }

/// <param name="Mid">A receiving m-line of this transport.</param>
/// <param name="Participant">Whose track it carries; null when idle.</param>
/// <param name="Label">The sender's label of that track.</param>
public readonly record struct Slot(string Mid, string? Participant, string? Label);

/// <param name="Mid">A receiving m-line of this transport.</param>
/// <param name="Width">How large its picture is shown, in device pixels; 0 when it is not: then nothing is sent.</param>
public readonly record struct SlotView(string Mid, int Width, int Height);

/// <param name="Mid">An m-line on which this transport sends a picture.</param>
/// <param name="Width">As its largest viewer shows it, in device pixels, <see cref="int.MaxValue"/> where one said nothing; 0 by 0 when nobody watches.</param>
/// <param name="Rids">Of several streams (RFC 8853) those that viewers get, would if they came, or may fall back on; empty too where there is only one.</param>
public sealed record TrackDemand(string Mid, int Width, int Height, IReadOnlyList<string> Rids);

/// <summary>Why a transport is gone.</summary>
public enum TransportEnd { Closed, Replaced, NoConsent, HandshakeFailed, PeerClosed, RoomClosed, Stopped, WorkerLost, TimeUp }

/// <param name="UpLoss">Share of packets lost on the way to the server since the last report, 0 to 1.</param>
/// <param name="DownLoss">The same to the participant, by its receiver reports.</param>
/// <param name="RoundTrip">Null while unknown.</param>
/// <param name="UpBitsPerSecond">Media received.</param>
/// <param name="DownBitsPerSecond">Media sent.</param>
public readonly record struct TransportQuality(double UpLoss, double DownLoss, TimeSpan? RoundTrip, long UpBitsPerSecond, long DownBitsPerSecond);

/// <param name="LossShare">Of packets, 0 to 1.</param>
/// <param name="JitterMilliseconds">Of sound (RFC 3550 section 6.4.1), the mean; null when there was none.</param>
public readonly record struct MinuteFlow(double LossShare, double? JitterMilliseconds, long SoundBitsPerSecond, long PictureBitsPerSecond);

/// <summary>How a transport did for a minute, or for what there was of one.</summary>
/// <param name="Length">What was measured; a minute and a moment, less for the last.</param>
/// <param name="Up">From the participant. With simulcast all layers count.</param>
/// <param name="Down">To the participant; loss and jitter by its reports.</param>
/// <param name="RoundTripMedian">Null while unknown.</param>
/// <param name="PictureHeight">Mean height of the pictures sent to the participant; null when there was none, or their codec is not read.</param>
/// <param name="DownlinkBitsPerSecond">What its line carries, as last estimated; null while unknown.</param>
public sealed record TransportMinute(
    TimeSpan Length, MinuteFlow Up, MinuteFlow Down, TimeSpan? RoundTripMedian, TimeSpan? RoundTripMaximum,
    int? PictureHeight, int? HighestPicture, long? DownlinkBitsPerSecond);

/// <summary>What the media server tells its owner. Called on worker threads: take note and return at once, never block, never throw.</summary>
public interface IMediaEvents
{
    /// <summary>ICE and DTLS are done: media flows.</summary>
    void TransportConnected(string room, string participant, TransportId transport);

    void TransportEnded(string room, string participant, TransportId transport, TransportEnd reason);

    /// <summary>The whole table of receiving m-lines changed.</summary>
    void SlotsChanged(string room, string participant, TransportId transport, IReadOnlyList<Slot> slots);

    /// <summary>Tracks wait for receiving m-lines: so many more audio and video m-lines would take them.</summary>
    void SlotsNeeded(string room, string participant, TransportId transport, int audio, int video);

    /// <summary>What anybody watches of the pictures that a participant in <see cref="TransportPurpose.Meet"/> sends: all of them, after a change. As long
    /// as nothing was said, all is wanted. More is told at once, less after ten seconds.</summary>
    void TracksWanted(string room, string participant, TransportId transport, IReadOnlyList<TrackDemand> tracks);

    /// <summary>Who speaks, loudest first (RFC 6464 levels, smoothed).</summary>
    void SpeakersChanged(string room, IReadOnlyList<string> participants);

    /// <summary>About every two seconds for each connected transport.</summary>
    void QualityMeasured(string room, string participant, TransportId transport, TransportQuality quality);

    /// <summary>Once a minute for each connected transport, and when it ends; not when its worker is lost.</summary>
    void MinuteMeasured(string room, string participant, TransportId transport, TransportMinute minute);
}
