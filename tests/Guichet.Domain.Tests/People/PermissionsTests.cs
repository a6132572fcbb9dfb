using Guichet.Domain.People;

namespace Guichet.Domain.Tests.People;

public sealed class PermissionsTests
{
    [Fact]
    public void Table_HasARowForEachPermission() => Assert.Equal(Enum.GetValues<Permission>(), Permissions.ByRole.Keys.Order());

    [Fact]
    public void Table_HasARowForEachScope() => Assert.Equal(Scopes.All.Order(), Permissions.ByScope.Keys.Order());

    [Fact]
    public void Owner_HasWhatAnybodyHas() =>
        Assert.All(Enum.GetValues<PersonRole>(), role => Assert.Subset(Permissions.Of(PersonRole.Owner).ToHashSet(), Permissions.Of(role).ToHashSet()));

    [Fact]
    public void Observer_ChangesNothing() =>
        Assert.Equal([Permission.OwnAccount, Permission.ReadCalls, Permission.ReadReports, Permission.ReadAppointments, Permission.ReadMessages, Permission.ReadPeople], Permissions.Of(PersonRole.Observer).Order());

    [Theory]
    [InlineData(Permission.OwnAccount)]
    [InlineData(Permission.ManageKeys)]
    [InlineData(Permission.ManageOrganisation)]
    [InlineData(Permission.ReadRecord)]
    public void Keys_NeverHave(Permission permission) => Assert.DoesNotContain(permission, Permissions.Of(Scopes.All));

    [Fact]
    public void Scope_Unknown_GivesNothing() => Assert.Empty(Permissions.Of(["everything", ""]));

    [Theory]
    [InlineData(PersonRole.Owner, PersonRole.Owner, true)]
    [InlineData(PersonRole.Manager, PersonRole.Specialist, true)]
    [InlineData(PersonRole.Manager, PersonRole.Manager, false)]
    [InlineData(PersonRole.Manager, PersonRole.Owner, false)]
    [InlineData(PersonRole.Specialist, PersonRole.Observer, false)]
    [InlineData(PersonRole.Observer, PersonRole.Observer, false)]
    public void Managing_FollowsTheRoles(PersonRole actor, PersonRole other, bool may) => Assert.Equal(may, Permissions.MayManage(actor, other));
}
