using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Rooms;

namespace Guichet.Contracts.Waiting;

/// <param name="Away">This person takes nobody now. When a board is opened beside another one of the same person, what was said there counts.</param>
public sealed record WatchBoard(bool Away);

public sealed record PlaceAsked(string PlaceId);

/// <param name="TeamId">To this team; or <paramref name="SpecialistId"/>.</param>
public sealed record PassOnPlace(string PlaceId, string? TeamId, string? SpecialistId);

/// <param name="Message">What the customer is told: 1 to 500 characters.</param>
public sealed record DeclinePlace(string PlaceId, string Message);

public sealed record SayToPlace(string PlaceId, string ClientId, string Text);

public sealed record AdmittedPlace(string CallId);

/// <param name="Text">The words that the customer read and agreed to.</param>
/// <param name="Language">In which they read them.</param>
public sealed record PlaceConsent(string Text, string Language, DateTimeOffset GivenAt);

/// <param name="Consents">What holds of what the customer agreed to.</param>
/// <param name="SendsDeclined">Who is away when they are declined is written to, where they left a number or an address; otherwise the organisation does not
/// send that message.</param>
public sealed record PlaceDetails(IReadOnlyList<WaitingMessage> Chat, DeviceCheck? Check, IReadOnlyList<PlaceConsent> Consents, bool SendsDeclined);

/// <summary>What somebody at the desk is doing.</summary>
public enum StaffPresence { Free, InCall, Away, Offline }

public sealed record StaffView(string Id, string Name, StaffPresence Presence);

/// <param name="Waiting">How many wait for this team in all; the board holds the first hundred.</param>
/// <param name="Address">The public page's address; null while the queue is not offered.</param>
public sealed record BoardTeam(string Id, string Name, int Waiting, string? Address);

/// <param name="SpecialistId">For whom it is; null for anybody of the team.</param>
/// <param name="Connected">The customer is in touch now.</param>
/// <param name="LostAt">Since when they are not.</param>
/// <param name="Messages">How many times the customer has said something.</param>
/// <param name="Companion">What they are who come along to an appointment; null for a customer.</param>
/// <param name="Told">How they are told of their turn when they are not there; null when they are not.</param>
public sealed record PlaceView(
    string Id, PlaceStatus Status, string Name, string? Reason, string? Language, string? TeamId, string? SpecialistId, DateTimeOffset EnteredAt,
    DateTimeOffset? StartsAt, int Ahead, bool Connected, DateTimeOffset? LostAt, CheckResult? Check, string? AdmittedBy, string? CallId, int Messages,
    PlaceTold? Told, CompanionKind? Companion);

/// <param name="ByText">By text message; otherwise by e-mail.</param>
/// <param name="At">When they were told last; null before.</param>
public sealed record PlaceTold(bool ByText, DateTimeOffset? At);

/// <param name="Places">In the order in which they are counted.</param>
/// <param name="MayServe">This person may do something about it; otherwise only look.</param>
public sealed record BoardView(
    string Me, bool MayServe, IReadOnlyList<BoardTeam> Teams, IReadOnlyList<StaffView> Staff, IReadOnlyList<PlaceView> Places);

/// <param name="Teams">Null when none changed; so with <paramref name="Staff"/>.</param>
/// <param name="Places">New or changed ones, each whole.</param>
/// <param name="Gone">Ids of those that are on this board no more.</param>
public sealed record BoardChange(
    IReadOnlyList<BoardTeam>? Teams, IReadOnlyList<StaffView>? Staff, IReadOnlyList<PlaceView> Places, IReadOnlyList<string> Gone);

public sealed record PlaceSaid(string PlaceId, WaitingMessage Message);

/// <param name="Name">The customer's.</param>
/// <param name="Ended">It was needed, so the place is over; otherwise they wait on.</param>
public sealed record PlaceWithdrawal(string PlaceId, string Name, bool Ended);
