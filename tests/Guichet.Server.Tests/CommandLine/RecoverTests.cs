using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Invitations;

namespace Guichet.Server.Tests.CommandLine;

/// <summary>What the server's console prints belongs to the process: these tests are one after another.</summary>
[Collection(nameof(ConsoleTests))]
public sealed class RecoverTests
{
    [Fact]
    public async Task Recover_BesideARunningServer_PrintsALinkThatLetsTheOwnerIn()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "About the SQLite file.");
        await using var server = await RunningServer.Start();

        var (code, said) = await ConsoleTests.Run("recover", "--email", "Camille@example.org", "--address", "https://desk.example.org/", "--data", server.Folder);

        Assert.Equal(0, code);
        Assert.StartsWith("https://desk.example.org/invitation#", said, StringComparison.Ordinal);
        using var camille = server.Browser();
        await (await camille.Reenter(said.Trim())).Read();
        await (await camille.SignIn("camille@example.org", ReentrySteps.NewPassword)).Read();
        Assert.Contains("commandLine", server.Ask<string>("SELECT Body FROM Journal WHERE Kind = 'ReentryMade'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Recover_OfNobody_SaysSo()
    {
        Assert.SkipWhen(TestDatabase.IsPostgres, "About the SQLite file.");
        await using var server = await RunningServer.Start();

        var (code, said) = await ConsoleTests.Run("recover", "--email", "nobody@example.org", "--data", server.Folder);

        Assert.Equal((1, ""), (code, said));
    }
}
