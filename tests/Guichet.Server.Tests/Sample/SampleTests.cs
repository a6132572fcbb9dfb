using System.Text.Json;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Sample;

public sealed class SampleTests(SharedServer shared)
{
    [Fact]
    public async Task Sample_OnAFirstStart_IsKeptForItsOwnerAloneAndWorks()
    {
        var server = shared.Server;
        var path = Path.Combine(server.Folder, "sample.json");
        var file = JsonDocument.Parse(await File.ReadAllBytesAsync(path)).RootElement;

        Assert.Equal(["url", "apiKey", "specialists"], file.EnumerateObject().Select(property => property.Name));
        Assert.All(file.GetProperty("specialists").EnumerateArray(), one => Assert.Equal(["email", "password"], one.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(2, file.GetProperty("specialists").GetArrayLength());
        Assert.All(new[] { path, Path.Combine(server.Folder, "server.key") }, file =>
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file) is (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
        using var first = await server.SignedIn(0);
        using var second = await server.SignedIn(1);
        await using var client = await server.Connect();
        Assert.Null(await client.TryJoin(server.Sample!.Links.Customer.Split('#')[1], "Zoé"));
    }

    [Fact]
    public async Task Sample_OnASecondStart_IsNotMadeAgain()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-test-").FullName;
        var first = await RunningServer.Start(folder: folder);
        await first.Stop();
        await using var second = await RunningServer.Start(folder: folder);

        Assert.Null(second.Sample);
        Assert.Equal(1L, second.Ask<long>("SELECT COUNT(*) FROM Organisations"));
    }
}
