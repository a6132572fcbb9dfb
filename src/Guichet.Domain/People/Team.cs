using Guichet.Domain.Organisations;
using NodaTime;

namespace Guichet.Domain.People;

/// <summary>Specialists of an organisation who share work, hours and a queue.</summary>
public sealed class Team : IBelongsToOrganisation
{
    public const int LongestName = 80;

    private readonly List<TeamMember> _members = [];

    private Team() => Name = "";

    public Guid Id { get; private set; }

    public Guid OrganisationId { get; private set; }

    public string Name { get; private set; }

    public Instant CreatedAt { get; private set; }

    public IReadOnlyList<TeamMember> Members => _members;

    public static (Team Team, TeamMade Fact) Make(Guid id, Guid organisation, string name, Guid by, Instant now) =>
        (new Team { Id = id, OrganisationId = organisation, Name = name, CreatedAt = now }, new TeamMade(id, by));

    /// <summary>Null when nothing changed.</summary>
    public TeamChanged? Change(string name, IReadOnlySet<Guid> members, Guid by)
    {
        var renamed = name != Name;
        Guid[] left = [.. _members.Select(member => member.PersonId).Where(id => !members.Contains(id))];
        Guid[] joined = [.. members.Where(id => _members.TrueForAll(member => member.PersonId != id))];
        Name = name;
        _members.RemoveAll(member => left.Contains(member.PersonId));
        _members.AddRange(joined.Select(id => new TeamMember(OrganisationId, Id, id)));
        return renamed || left.Length + joined.Length > 0 ? new TeamChanged(Id, joined, left, renamed, by) : null;
    }
}

/// <summary>Who is in which team; somebody may be in several.</summary>
public sealed class TeamMember(Guid organisationId, Guid teamId, Guid personId) : IBelongsToOrganisation
{
    public Guid OrganisationId { get; private set; } = organisationId;

    public Guid TeamId { get; private set; } = teamId;

    public Guid PersonId { get; private set; } = personId;
}
