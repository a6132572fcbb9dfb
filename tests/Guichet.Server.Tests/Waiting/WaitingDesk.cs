using System.Net;
using System.Net.Http.Json;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Waiting;

/// <summary>A team that everybody can talk to now, with the first specialist of the sample in it.</summary>
internal sealed class WaitingDesk : IAsyncDisposable
{
    private readonly List<RoomClient> _clients = [];

    private WaitingDesk(RunningServer server, HttpClient owner) => (Server, Owner) = (server, owner);

    public RunningServer Server { get; private set; }

    public HttpClient Owner { get; }

    public string TeamId { get; private set; } = "";

    public string Address { get; } = $"q-{Guid.NewGuid():N}";

    public IReadOnlyList<string> People { get; private set; } = [];

    public static async Task<WaitingDesk> Open(params (string Name, string Value)[] settings)
    {
        var server = await RunningServer.Start(settings: settings);
        var desk = new WaitingDesk(server, await server.SignedInByHand());
        var people = (await (await desk.Owner.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray();
        desk.People = [.. people.Select(person => person.GetProperty("id").GetString()!)];
        desk.TeamId = (await (await desk.Owner.PostAsJsonAsync("/api/v1/teams", new { name = "Claims", memberIds = desk.People })).Read(HttpStatusCode.Created))
            .GetProperty("id").GetString()!;
        await (await desk.Offer()).Read();
        return desk;
    }

    public Task<HttpResponseMessage> Offer(bool offered = true, object[]? shifts = null, string? address = null) => Owner.PutAsJsonAsync(
        $"/api/v1/teams/{TeamId}/queue",
        new { offered, address = address ?? Address, zone = "Etc/UTC", shifts = shifts ?? [], welcomeEnglish = "Have your contract ready.", welcomeFrench = "Préparez votre contrat." });

    public async Task<RoomClient> Customer()
    {
        var client = await Server.Connect(hub: "waiting");
        _clients.Add(client);
        return client;
    }

    /// <summary>Somebody who has taken a place.</summary>
    public async Task<(RoomClient Client, PlaceKept Kept)> Come(string name = "Zoé", string? reason = null, string? secret = null)
    {
        var client = await Customer();
        return (client, await client.Ask<PlaceKept>("Enter", Request(name, reason, secret)));
    }

    public EnterWaiting Request(string? name, string? reason = null, string? secret = null, bool ofAge = true) =>
        new(secret is null ? Address : null, null, secret, name, reason, "fr", ofAge);

    /// <summary>Somebody at the desk with the board open.</summary>
    public async Task<(RoomClient Client, BoardView View)> Watch(HttpClient? by = null, bool away = false)
    {
        var client = await Server.Connect(by ?? Owner, "board");
        _clients.Add(client);
        return (client, await client.Ask<BoardView>("Watch", new WatchBoard(away)));
    }

    public async Task Restart()
    {
        var folder = Server.Folder;
        await Server.Stop();
        Server = await RunningServer.Start(folder: folder);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await Server.DisposeAsync();
    }
}
