using System.Security.Claims;
using Guichet.Domain.People;

namespace Guichet.Server.Platform;

/// <summary>Who calls: somebody signed in to the desk, or a program with a key.</summary>
/// <param name="Actor">The person's or the key's id, for idempotency, limits and the Journal.</param>
/// <param name="Role">What the person is now; null for a program.</param>
/// <param name="Session">The desk session that the cookie stands for.</param>
internal sealed record Caller(Guid OrganisationId, Guid Actor, Guid? PersonId, PersonRole? Role, Guid? Session, IReadOnlySet<Permission> Permissions)
{
    public const string OrganisationClaim = "organisation";
    public const string PersonClaim = "person";
    public const string RoleClaim = "role";
    public const string SessionClaim = "session";
    /// <summary>The organisation wants a second factor, and this person has none: they may set one up and nothing else.</summary>
    public const string LimitedClaim = "limited";
    public const string KeyClaim = "key";
    public const string ScopeClaim = "scope";

    /// <summary>Null when nobody has been recognised.</summary>
    public static Caller? From(ClaimsPrincipal user)
    {
        if (IdOf(user, OrganisationClaim) is not { } organisation)
        {
            return null;
        }

        if (IdOf(user, PersonClaim) is { } person)
        {
            var role = Enum.TryParse<PersonRole>(user.FindFirstValue(RoleClaim), out var known) ? known : (PersonRole?)null;
            return new Caller(organisation, person, person, role, IdOf(user, SessionClaim), user.HasClaim(claim => claim.Type == LimitedClaim) ? Least : role is { } has ? Domain.People.Permissions.Of(has) : None);
        }

        return IdOf(user, KeyClaim) is { } key
            ? new Caller(organisation, key, null, null, null, Domain.People.Permissions.Of(user.FindAll(ScopeClaim).Select(claim => claim.Value)))
            : null;
    }

    /// <summary>Whom this caller may invite, change and shut out. A program does what a manager may.</summary>
    public bool MayManage(PersonRole other) => Domain.People.Permissions.MayManage(Role ?? PersonRole.Manager, other);

    public static ClaimsIdentity Identity(string scheme, Guid organisation, string kind, Guid id, params IEnumerable<Claim> more) =>
        new([new Claim(OrganisationClaim, organisation.ToString()), new Claim(kind, id.ToString()), .. more], scheme);

    /// <summary>See <see cref="LimitedClaim"/>.</summary>
    public bool IsLimited => ReferenceEquals(Permissions, Least);

    private static IReadOnlySet<Permission> Least { get; } = new HashSet<Permission> { Permission.OwnAccount };

    private static IReadOnlySet<Permission> None { get; } = new HashSet<Permission>();

    private static Guid? IdOf(ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id) ? id : null;
}
