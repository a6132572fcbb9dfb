using Guichet.Domain.Journal;

namespace Guichet.Domain.DeviceChecks;

/// <summary>A call's customer tried their devices by its link.</summary>
public sealed record CallDevicesChecked(Guid CallId) : Fact;
