using Guichet.Domain.Journal;

namespace Guichet.Domain.Reports;

/// <summary>Somebody finished the report of a call. What stands in it is not here: what is written here stays.</summary>
/// <param name="Version">1; more for a correction.</param>
public sealed record ReportFinished(Guid CallId, int Version, Guid By) : Fact;

/// <summary>The customer can read their version of it, or can for longer.</summary>
public sealed record ReportShared(Guid CallId, Guid By) : Fact;

/// <summary>And can no more.</summary>
public sealed record ReportUnshared(Guid CallId, Guid By) : Fact;
