using Guichet.Contracts.DeviceChecks;
using Guichet.Contracts.Rooms;

namespace Guichet.Contracts.Waiting;

/// <param name="Queue">The last part of the team's public address, for a new place.</param>
/// <param name="Link">Or the secret of an appointment's link.</param>
/// <param name="Secret">Or what an earlier <see cref="PlaceKept"/> gave: the same place again.</param>
/// <param name="Name">1 to 80 characters.</param>
/// <param name="Reason">What it is about, at most 200 characters.</param>
/// <param name="Language">BCP 47.</param>
/// <param name="OfAge">The customer says that they are as old as the organisation's country asks, or that a parent is with them.</param>
/// <param name="Consents">What they agreed to just now, of what the queue or the appointment asks for.</param>
public sealed record EnterWaiting(
    string? Queue, string? Link, string? Secret, string? Name, string? Reason, string? Language, bool OfAge, IReadOnlyList<AgreedConsent>? Consents = null);

/// <param name="Version">Of the words that were read.</param>
public sealed record AgreedConsent(string Id, int Version);

/// <summary>How a customer's camera is when they come into the call: towards them, towards what they show, or off.</summary>
public enum CameraStart { Front, Rear, Off }

/// <summary>What the scenario of a place says.</summary>
/// <param name="PrepareFrench">What to prepare, a line a thing.</param>
/// <param name="AsksCheck">The customer is asked to check their device first.</param>
public sealed record WaitingScenario(string? PrepareFrench, string? PrepareEnglish, CameraStart Camera, bool AsksCheck);

/// <param name="Secret">Keep it: it brings the place back after a reload, from another tab, and from a text message's link.</param>
/// <param name="KeptMinutes">For so long the place is kept while nothing is heard of the customer.</param>
/// <param name="Check">The last device check; null when there was none.</param>
/// <param name="Reach">How the customer may be told of their turn; null where there is no way.</param>
/// <param name="Consents">What holds of what they agreed to.</param>
public sealed record PlaceKept(
    string Secret, string PlaceId, WaitingView Waiting, PlaceStanding Standing, IReadOnlyList<WaitingMessage> Chat, int KeptMinutes, DeviceCheck? Check,
    ReachView? Reach, IReadOnlyList<GivenConsent> Consents);

/// <param name="Id">As in <see cref="AgreedConsent"/>.</param>
/// <param name="Text">The words that they read.</param>
/// <param name="Language">In which they read them.</param>
/// <param name="Needed">Taking it back ends the place.</param>
public sealed record GivenConsent(string Id, string Text, string Language, bool Needed, DateTimeOffset GivenAt);

/// <param name="Id">Of what is taken back; taking it back again changes nothing.</param>
public sealed record TakeBackConsent(string Id);

/// <param name="Text">A telephone number may be left.</param>
/// <param name="Email">An e-mail address may be left.</param>
/// <param name="Left">Where they will be told; null while nothing was left.</param>
/// <param name="KeptMinutes">For so long their place is kept while nothing is heard of them, once something is left.</param>
public sealed record ReachView(bool Text, bool Email, string? Left, int KeptMinutes);

/// <param name="To">A telephone number or an e-mail address, as somebody types it. Sending it agrees to be told there for this wait, and is kept as the
/// consent. Null takes it back.</param>
public sealed record LeaveReach(string? To);

/// <param name="WaitsFor">The team, or the specialist of the appointment.</param>
/// <param name="StartsAt">When the appointment begins; null in a queue.</param>
/// <param name="Scenario">Null where none belongs to the appointment or the queue.</param>
/// <param name="Companion">What they are who come along with an appointment's customer; null for a customer.</param>
/// <param name="Welcome">The picture or the video that greets them; null where there is none.</param>
public sealed record WaitingView(
    string OrganisationName, string WaitsFor, string Name, string? Reason, string? WelcomeFrench, string? WelcomeEnglish, DateTimeOffset? StartsAt,
    WelcomeMedia? Welcome, WaitingScenario? Scenario, CompanionKind? Companion);

/// <param name="Address">A path on this server; another file has another one.</param>
public sealed record WelcomeMedia(string Address, bool Video);

/// <summary>What has become of a place.</summary>
public enum PlaceStatus { Waiting, Admitted, Done, Declined, Left, GivenUp, Withdrawn }

/// <param name="Ahead">How many are served before them; null unless they wait.</param>
/// <param name="Wait">Null where there is no basis for a figure.</param>
/// <param name="Staffed">Somebody is at the desk for them.</param>
/// <param name="CallSecret">Once admitted: what opens the call, as a link's secret does.</param>
/// <param name="SpecialistName">Once admitted: who is there.</param>
/// <param name="Message">Once declined: what the desk says.</param>
public sealed record PlaceStanding(
    PlaceStatus Status, int? Ahead, ExpectedMinutes? Wait, bool Staffed, DateTimeOffset EnteredAt, string? CallSecret, string? SpecialistName, string? Message);

/// <summary>Four times in five the wait lies in between.</summary>
public sealed record ExpectedMinutes(int From, int To);

/// <param name="ClientId">The sender's own id for it, at most 64 characters.</param>
/// <param name="Text">1 to 4,000 characters.</param>
public sealed record SayWaiting(string ClientId, string Text);

/// <param name="Id">Grows with time within the place.</param>
/// <param name="FromDesk">A specialist said it; otherwise the customer.</param>
public sealed record WaitingMessage(string Id, string ClientId, bool FromDesk, string Name, string Text, DateTimeOffset SentAt);
