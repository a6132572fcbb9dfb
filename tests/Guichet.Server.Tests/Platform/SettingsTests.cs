using Guichet.Server.CommandLine;
using Guichet.Server.OpenApi;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Platform;

public sealed class SettingsTests
{
    [Fact]
    public void SettingsPage_InTheDocuments_IsWhatTheClassesSay() =>
        Assert.Equal(SettingsPage.Write(), File.ReadAllText(Repository.At("docs/settings.md")));

    [Fact]
    public async Task Description_BesideThePages_IsWhatTheServerSays()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-test-");
        await using var app = GuichetServer.Build(new ServeOptions(folder.FullName, new Dictionary<string, string?>()), TimeProvider.System);

        Assert.Equal(await WriteDescription.Handle(app, CancellationToken.None), File.ReadAllText(Repository.At("web/src/api/generated/openapi.json")));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Settings_Each_HaveAMeaning() => Assert.All(Settings.Describe(), line => Assert.NotEmpty(line.Meaning));

    [Theory]
    [InlineData("Rooms:GraceSeconds", "4")]
    [InlineData("Rooms:MaximumParticipants", "13")]
    [InlineData("Http:Port", "65536")]
    [InlineData("Http:Port", "many")]
    [InlineData("Http:PublicUrl", "not an address")]
    [InlineData("Http:TrustedProxies:0", "proxy")]
    [InlineData("Http:Host", "my-host")]
    [InlineData("Links:NoSuchThing", "1")]
    [InlineData("Media:PublicAddress", "nowhere")]
    public async Task Setting_OutOfOrder_StopsTheStartWithOneLine(string name, string value)
    {
        var refused = await Assert.ThrowsAsync<StartException>(() => RunningServer.Start(settings: (name, value)));

        Assert.DoesNotContain('\n', refused.Message);
    }
}
