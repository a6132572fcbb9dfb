using Guichet.Domain.Scenarios;

namespace Guichet.Server.Scenarios;

internal enum ScenarioUser
{
    AppointmentType,
    Queue,
}

/// <summary>Something that can be of a scenario. Scenarios themselves know neither appointments nor queues.</summary>
internal interface IUseScenarios
{
    ScenarioUser Kind { get; }

    /// <summary>Each with the scenario that it is of.</summary>
    Task<IReadOnlyList<(Guid ScenarioId, string Name)>> Names(CancellationToken ct);
}

/// <summary>Makes the appointment type that belongs to a scenario.</summary>
internal interface IMakeTypes
{
    /// <summary>With the scenario's name and usual numbers. Inside the transaction of whoever calls this.</summary>
    void Make(Scenario of, Guid by);
}
