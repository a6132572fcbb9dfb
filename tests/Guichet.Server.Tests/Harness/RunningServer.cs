using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Security;
using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Server.ApiKeys;
using Guichet.Server.CommandLine;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Sample;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Harness;

/// <summary>The whole server on a free port with a data folder of its own: Kestrel, database, media, everything.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly TestDatabase _database;

    private RunningServer(WebApplication app, DirectoryInfo folder, MovableTime time) =>
        (_app, _folder, _database, Time) = (app, folder, TestDatabase.Of(folder.FullName), time);

    public MovableTime Time { get; }

    public string Folder => _folder.FullName;

    public Uri Address { get; private set; } = null!;

    /// <summary>The server's own certificate is nobody's acquaintance.</summary>
    public static SslClientAuthenticationOptions AnyCertificate => new() { RemoteCertificateValidationCallback = (_, _, _, _) => true };

    public IServiceProvider Services => _app.Services;

    internal MakeSample.Made? Sample { get; private set; }

    /// <summary>Limits are high unless a test is about them; media has one worker.</summary>
    public static async Task<RunningServer> Start(bool empty = false, string? folder = null, params (string Name, string Value)[] settings)
    {
        var data = folder is null ? Directory.CreateTempSubdirectory("guichet-test-") : new DirectoryInfo(folder);
        var first = folder is null && !empty ? await FirstStart.Once() : null;
        await (first?.CopyTo(data.FullName) ?? Task.CompletedTask);
        var time = new MovableTime();
        var all = new Dictionary<string, string?>
        {
            ["Http:Port"] = "0",
            ["Media:Workers"] = "1",
            ["Media:Addresses:0"] = "127.0.0.1",
            ["Rooms:JoinsPerMinute"] = "10000",
            ["Rooms:ChatPerMinute"] = "10000",
            ["Waiting:EntersPerMinute"] = "10000",
            ["Queues:ReadsPerMinute"] = "10000",
            ["Rooms:UnjoinedPerAddress"] = "10000",
            ["Links:OpensPerMinute"] = "10000",
            ["DeviceChecks:AtOnce"] = "10000",
            ["DeviceChecks:AtOncePerAddress"] = "10000",
            ["DeviceChecks:StartsPerMinute"] = "10000",
            ["DeviceChecks:KeptPerMinute"] = "10000",
            ["Appointments:RequestsPerMinute"] = "10000",
            ["Appointments:BookingsPerMinute"] = "10000",
            ["SignIn:AttemptsPerMinute"] = "1000",
            ["SignIn:AttemptsPerMinuteAndAddress"] = "10000",
            ["SignIn:PasswordRounds"] = "10000",
        };
        all["Database:ConnectionString"] = await TestDatabase.Of(data.FullName).Make();
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var app = GuichetServer.Build(new ServeOptions(data.FullName, all), time);
        var server = new RunningServer(app, data, time) { Sample = await Starting.Start(app, empty ? SampleKind.None : SampleKind.Call, CancellationToken.None) ?? first?.Sample };
        var address = all.ContainsKey("Http:PublicUrl") ? app.Urls.First() : Starting.AddressOf(app);
        server.Address = new Uri(address.Replace("localhost", "127.0.0.1", StringComparison.Ordinal));
        return server;
    }

    /// <summary>A browser without cookies that sends the header of the pages.</summary>
    public HttpClient Browser(bool keepsCookies = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = keepsCookies, AllowAutoRedirect = false, SslOptions = AnyCertificate }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Add("X-Guichet", "1");
        return client;
    }

    /// <summary>A program with a key; the sample's when none is given.</summary>
    public HttpClient Program(string? key = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, SslOptions = AnyCertificate }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key ?? Sample!.File.ApiKey);
        return client;
    }

    public async Task<HttpClient> SignedIn(int who = 0)
    {
        var browser = Browser();
        var account = Sample!.File.Specialists[who];
        (await browser.PostAsJsonAsync("/api/v1/session", new { email = account.Email, password = account.Password })).EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>The same, with the cookie as a header, for the hub too.</summary>
    public Task<HttpClient> SignedInByHand(int who = 0)
    {
        var account = Sample!.File.Specialists[who];
        return ByHand(account.Email, account.Password);
    }

    /// <summary>The owner of another organisation, likewise.</summary>
    public Task<HttpClient> SignedIn(Neighbour neighbour) => ByHand(neighbour.Email, neighbour.Password);

    private async Task<HttpClient> ByHand(string email, string password)
    {
        var browser = Browser(keepsCookies: false);
        var answer = await browser.PostAsJsonAsync("/api/v1/session", new { email, password });
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return browser;
    }

    /// <summary>Somebody of the sample's organisation with this role, signed in with the cookie as a header.</summary>
    internal async Task<HttpClient> WithRole(PersonRole role)
    {
        using var owner = await SignedIn();
        var email = $"{Guid.NewGuid():N}@example.org";
        var invited = await owner.PostAsJsonAsync("/api/v1/invitations", new { email, role = role.ToString().ToLowerInvariant() });
        var link = (await invited.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("link").GetString()!;
        var browser = Browser(keepsCookies: false);
        var answer = await browser.PostAsJsonAsync(
            "/api/v1/invitations/accept", new { secret = link.Split('#')[1], name = $"A {role}", password = "a long pass phrase", ofAge = true });
        browser.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return browser;
    }

    public async Task<MadeCall> MakeCall(HttpClient? by = null, object? request = null)
    {
        using var program = by is null ? Program() : null;
        var answer = await (by ?? program!).PostAsJsonAsync("/api/v1/calls", request ?? new { });
        answer.EnsureSuccessStatusCode();
        return MadeCall.Read(await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>Another organisation on the same server, with a person and a key of both scopes.</summary>
    public async Task<Neighbour> MakeNeighbour(string name)
    {
        await using var scope = Services.CreateAsyncScope();
        var account = new MakeAccounts.Account($"Person of {name}", $"{Guid.NewGuid():N}@example.net", "a long pass phrase", PersonRole.Owner);
        var people = scope.ServiceProvider.GetRequiredService<MakeAccounts>().Found(name, "CA", account);
        await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(CancellationToken.None);
        var key = await scope.ServiceProvider.GetRequiredService<MakeApiKey>().Handle("test", Scopes.All, CancellationToken.None);
        return new Neighbour(people[0].OrganisationId, account.Email, account.Password!, key);
    }

    public async Task<string> MakeKey(params string[] scopes)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(Guid.Parse(Ask<string>("SELECT Id FROM Organisations ORDER BY CreatedAt LIMIT 1")));
        return await scope.ServiceProvider.GetRequiredService<MakeApiKey>().Handle("test", scopes, CancellationToken.None);
    }

    /// <summary>Looks into the database past the server.</summary>
    public T Ask<T>(string sql, params (string Name, object Value)[] parameters) => Rows(sql, parameters).Select(row => (T)row[0]).Single();

    public IReadOnlyList<object[]> Rows(string sql, params (string Name, object Value)[] parameters) => _database.Rows(sql, parameters);

    public Task<RoomClient> Connect(HttpClient? signedIn = null, string hub = "room") => RoomClient.Connect(Address, signedIn, path: $"/hub/{hub}");

    /// <summary>Ends the process and leaves the data, for a second start.</summary>
    public async Task Stop()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Close();
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        await _database.Drop();
        _folder.Delete(recursive: true);
    }
}

public sealed record Neighbour(Guid OrganisationId, string Email, string Password, string Key);

public sealed record MadeCall(string Id, string RoomId, string SpecialistSecret, string CustomerSecret)
{
    public static MadeCall Read(JsonElement answer) => new(
        answer.GetProperty("id").GetString()!, answer.GetProperty("roomId").GetString()!,
        Secret(answer.GetProperty("links").GetProperty("specialist")), Secret(answer.GetProperty("links").GetProperty("customer")));

    private static string Secret(JsonElement link) => link.GetString()!.Split('#')[1];
}
