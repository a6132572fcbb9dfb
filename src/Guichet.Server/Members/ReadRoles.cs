using Guichet.Domain.People;

namespace Guichet.Server.Members;

/// <param name="Permissions">What somebody of this role may do, in the table's order.</param>
/// <param name="Manages">Whom they may invite, change and shut out, where they may do that at all.</param>
public sealed record RoleView(PersonRole Role, IReadOnlyList<Permission> Permissions, IReadOnlyList<PersonRole> Manages);

/// <param name="Permissions">All that some role has, in the order in which a table shows them.</param>
public sealed record RoleList(IReadOnlyList<Permission> Permissions, IReadOnlyList<RoleView> Items);

/// <summary>What each role may do, out of the one table that decides it.</summary>
internal static class ReadRoles
{
    public static IResult Handle()
    {
        var roles = Enum.GetValues<PersonRole>();
        return TypedResults.Ok(new RoleList(
            [.. Enum.GetValues<Permission>().Where(one => Permissions.ByRole.GetValueOrDefault(one) is { Length: > 0 })],
            [
                .. roles.Select(role => new RoleView(
                    role, [.. Permissions.Of(role).Order()], [.. roles.Where(other => Permissions.MayManage(role, other))])),
            ]));
    }
}
