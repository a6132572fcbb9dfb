using System.Text.Json;
using Guichet.Server.Record;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Record;

/// <summary>The addresses of sign-ins stand beside the Journal, sealed in it.</summary>
public sealed class SignInAddressTests
{
    private const string Door = "/api/v1/record";

    [Fact]
    public async Task Address_OfASignIn_IsErasedWhenItsTimeIsOver_AndTheChainStillFollows()
    {
        await using var server = await RunningServer.Start(settings: [("Record:AddressDays", "30")]);
        using (await server.SignedIn())
        {
            Assert.DoesNotContain(server.Rows("SELECT Body FROM Journal"), row => ((string)row[0]).Contains("127.0.0.1", StringComparison.Ordinal));
        }

        await Later(server, days: 20);
        using var owner = await server.SignedIn();
        Assert.Equal([("127.0.0.1", false), ("127.0.0.1", false)], await Addresses(owner));
        await Later(server, days: 10);
        using var again = await server.SignedIn();

        Assert.Equal([("127.0.0.1", false), ("127.0.0.1", false), (null, true)], await Addresses(again));
        Assert.Equal(2L, server.Ask<long>("SELECT COUNT(*) FROM SignInAddresses"));
        Assert.True((await (await again.GetAsync($"{Door}/verify")).Read()).GetProperty("unbroken").GetBoolean());
        Assert.Contains("\"password\",\"erased\",", await again.GetStringAsync($"{Door}/export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_ThatWasAltered_BreaksTheChain()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        await server.MakeCall();
        server.Rows("UPDATE SignInAddresses SET Address = '192.0.2.1' RETURNING 1");

        var broken = await (await owner.GetAsync($"{Door}/verify")).Read();

        var at = server.Ask<long>("SELECT Position FROM Journal WHERE Kind = 'SignInSucceeded'");
        Assert.Equal((false, at - 1, at), (broken.GetProperty("unbroken").GetBoolean(), broken.GetProperty("facts").GetInt64(), broken.GetProperty("brokenAt").GetInt64()));
    }

    [Fact]
    public async Task Address_OfAFactOfBeforeTheyWereSealed_IsStillRead()
    {
        await using var server = await RunningServer.Start();
        using var owner = await server.SignedIn();
        server.Rows(TestDatabase.IsPostgres ? "DROP TRIGGER Journal_NoUpdate ON Journal" : "DROP TRIGGER Journal_NoUpdate");
        var person = (await Items(owner))[0].GetProperty("person").GetProperty("id").GetString();
        var body = $$$"""{"personId":"{{{Guid.Parse(person!)}}}","origin":{"address":"192.0.2.7","way":"password","browser":"Firefox","system":"Linux"}}""";
        server.Rows("UPDATE Journal SET Body = $body WHERE Kind = 'SignInSucceeded' RETURNING 1", ("$body", body));

        Assert.Equal([("192.0.2.7", false)], await Addresses(owner));
    }

    // The server itself looks every hour, by the same clock; here it is waited for.
    private static async Task Later(RunningServer server, int days)
    {
        server.Time.Advance(TimeSpan.FromDays(days));
        await server.Services.GetRequiredService<EraseAddresses>().Handle(CancellationToken.None);
    }

    private static async Task<IReadOnlyList<JsonElement>> Items(HttpClient by) =>
        [.. (await (await by.GetAsync($"{Door}?kind=signInSucceeded")).Read()).GetProperty("items").EnumerateArray()];

    private static async Task<IEnumerable<(string?, bool)>> Addresses(HttpClient by) =>
        (await Items(by)).Select(item => item.GetProperty("origin")).Select(origin => (origin.GetProperty("address").GetString(), origin.GetProperty("addressErased").GetBoolean()));
}
