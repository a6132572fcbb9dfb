using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Members;

public sealed class RoleTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task List_ReadByAnObserver_SaysWhatTheTableDecides()
    {
        using var observer = await _server.WithRole(PersonRole.Observer);

        var list = await (await observer.GetAsync("/api/v1/roles")).Read();

        var roles = list.GetProperty("items").EnumerateArray().ToDictionary(one => Read<PersonRole>(one.GetProperty("role")));
        Assert.Equal(Enum.GetValues<PersonRole>(), roles.Keys);
        foreach (var (role, view) in roles)
        {
            Assert.Equal(Permissions.Of(role).Order(), All<Permission>(view.GetProperty("permissions")));
            Assert.Equal(roles.Keys.Where(other => Permissions.MayManage(role, other)), All<PersonRole>(view.GetProperty("manages")));
        }

        Assert.Equal(Permissions.ByRole.Where(row => row.Value.Length > 0).Select(row => row.Key).Order(), All<Permission>(list.GetProperty("permissions")));
    }

    private static IEnumerable<T> All<T>(JsonElement list) where T : struct => list.EnumerateArray().Select(Read<T>);

    private static T Read<T>(JsonElement word) where T : struct => Enum.Parse<T>(word.GetString()!, ignoreCase: true);
}
