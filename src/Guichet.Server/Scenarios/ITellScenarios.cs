namespace Guichet.Server.Scenarios;

/// <summary>Knows of which scenario a call is that is beginning. Scenarios themselves know neither appointments nor places.</summary>
internal interface ITellScenarios
{
    /// <summary>Null when it is not this one's call, or of no scenario.</summary>
    Task<Guid?> OfCall(Guid callId, CancellationToken ct);
}
