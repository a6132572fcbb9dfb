using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.Scenarios;

/// <summary>A kind of conversation with what belongs to it (A20). An organisation's own, whatever it was made from.</summary>
public sealed class Scenario : IBelongsToOrganisation
{
    private Scenario()
    {
    }

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    /// <summary>The key of the ready template that it was made from; null when from none.</summary>
    public string? Template { get; private set; }

    public ScenarioPlan Plan { get; private set; } = null!;

    /// <summary>Since when it is not offered any more; what uses it keeps it.</summary>
    public Instant? ArchivedAt { get; private set; }

    public static (Scenario Scenario, ScenarioMade Fact) Make(Guid id, Guid organisationId, string? template, ScenarioPlan plan, Guid by) =>
        (new Scenario { Id = id, OrganisationId = organisationId, Template = template, Plan = plan }, new ScenarioMade(id, template, by));

    public ScenarioChanged Change(ScenarioPlan plan, Guid by)
    {
        Plan = plan;
        return new ScenarioChanged(Id, by);
    }

    /// <summary>Null when it is so already.</summary>
    public ScenarioArchived? Archive(bool archived, Instant now, Guid by)
    {
        if (archived == ArchivedAt is not null)
        {
            return null;
        }

        ArchivedAt = archived ? now : null;
        return new ScenarioArchived(Id, archived, by);
    }
}
