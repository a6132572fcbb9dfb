using Guichet.Domain.Journal;

namespace Guichet.Domain.Waiting;

/// <summary>A customer has come and waits.</summary>
/// <param name="CompanionId">It is not the customer but who comes along.</param>
public sealed record CustomerWaiting(Guid PlaceId, Guid? TeamId, Guid? SpecialistId, Guid? AppointmentId, Guid? CompanionId = null) : Fact;

/// <summary>It is their turn: the call is there.</summary>
public sealed record CustomerAdmitted(Guid PlaceId, Guid CallId, Guid SpecialistId) : Fact;

/// <summary>They said where they want to be told, or that they no longer do.</summary>
/// <param name="By">"text", "email", or null.</param>
public sealed record ReachChanged(Guid PlaceId, string? By) : Fact;

/// <summary>They are first, out of touch, and want to know it.</summary>
public sealed record CustomerIsNext(Guid PlaceId) : Fact;

/// <summary>It is their turn, and they are not there yet.</summary>
public sealed record CustomerCalled(Guid PlaceId, Guid CallId) : Fact;

/// <summary>They were told, and came.</summary>
public sealed record CustomerCameBack(Guid PlaceId) : Fact;

public sealed record CustomerPassedOn(Guid PlaceId, Guid? TeamId, Guid? SpecialistId, Guid By) : Fact;

public sealed record CustomerDeclined(Guid PlaceId, Guid? By) : Fact;

public sealed record CustomerPutBack(Guid PlaceId, Guid By) : Fact;

/// <summary>Their appointment's call ended before the two had met; it will be held in this one.</summary>
public sealed record CustomerWaitsOn(Guid PlaceId, Guid CallId) : Fact;

/// <summary>They said that they wait no longer.</summary>
public sealed record CustomerLeft(Guid PlaceId) : Fact;

/// <summary>They took back a consent without which they cannot be served.</summary>
public sealed record CustomerWithdrew(Guid PlaceId) : Fact;

/// <summary>Nothing was heard of them until the lease ended.</summary>
public sealed record CustomerGaveUp(Guid PlaceId) : Fact;

public sealed record CustomerServed(Guid PlaceId, Guid CallId) : Fact;

public sealed record DevicesChecked(Guid PlaceId, CheckVerdict Verdict) : Fact;

public sealed record QueueChanged(Guid TeamId, bool Offered, Guid By) : Fact;

/// <summary>What greets those who wait was set or taken away; of the whole organisation when no team is named.</summary>
public sealed record WelcomeChanged(Guid? TeamId, string? ContentType, Guid By) : Fact;

/// <summary>The words that greet those who wait, where neither scenario nor team has some, were set or taken away.</summary>
public sealed record WelcomeWordsChanged(Guid By) : Fact;
