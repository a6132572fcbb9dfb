using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Platform;
using Guichet.Server.Sample;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

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

    [Fact]
    public async Task SampleDesk_OnAFirstStart_CanBeBookedAndTalkedToAtOnce()
    {
        await using var server = await RunningServer.Start(empty: true);
        await using var scope = server.Services.CreateAsyncScope();
        var origin = server.Address.GetLeftPart(UriPartial.Authority);
        var made = await scope.ServiceProvider.GetRequiredService<MakeSample>()
            .Handle(scope.ServiceProvider.GetRequiredService<KeptFiles>(), origin, CancellationToken.None);
        var pages = await scope.ServiceProvider.GetRequiredService<SampleDesk>().Handle(origin, CancellationToken.None);
        using var program = server.Program(made!.File.ApiKey);
        using var customer = server.Browser();

        Assert.Equal(($"{origin}/talk/sample", $"{origin}/book/sample"), (pages.Talk, pages.Book));
        Assert.Equal(2, (await Read(program, "/api/v1/appointments?from=2000-01-01T00:00:00Z&to=2100-01-01T00:00:00Z")).GetProperty("items").GetArrayLength());
        Assert.True((await Read(customer, "/api/v1/talk/sample")).GetProperty("open").GetBoolean());
        Assert.Equal(1, (await Read(customer, "/api/v1/booking/sample")).GetProperty("types").GetArrayLength());
    }

    private static async Task<JsonElement> Read(HttpClient client, string path) => await client.GetFromJsonAsync<JsonElement>(path);
}
