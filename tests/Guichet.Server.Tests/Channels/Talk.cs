using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Server.Tests.Appointments;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

/// <summary>A server and a program that writes to customers through it.</summary>
internal sealed class Talk : IAsyncDisposable
{
    private Talk(RunningServer server, HttpClient program) => (Server, Program) = (server, program);

    public RunningServer Server { get; }

    public HttpClient Program { get; }

    public static async Task<Talk> Open(params (string Name, string Value)[] settings)
    {
        var server = await RunningServer.Start(settings: settings);
        return new Talk(server, server.Program());
    }

    public Task<JsonElement> SetUp(string channel, string kind, object setUp) => Program.PutAsJsonAsync("/api/v1/channels", new { channel, kind, setUp }).Read();

    public Task<HttpResponseMessage> Write(string channel, string text, object? customer = null) => Program.PostAsJsonAsync(
        "/api/v1/messages", new { channel, text, customer = customer ?? new { name = "Eva", email = "eva@example.org", phone = "+33612345678" } });

    public Task<JsonElement> Wrote(string channel, string text, object? customer = null) => Write(channel, text, customer).Read(HttpStatusCode.Created);

    public async Task<IReadOnlyList<JsonElement>> All() => [.. (await (await Program.GetAsync("/api/v1/messages?limit=100")).Read()).GetProperty("items").EnumerateArray()];

    public async Task<JsonElement> One(string id) => (await All()).Single(one => one.GetProperty("id").GetString() == id);

    public async Task<JsonElement> Reaches(JsonElement message, string state)
    {
        var id = Id(message);
        return await Soon.Is(() => One(id), one => one.GetProperty("state").GetString() == state);
    }

    public async Task<JsonElement> Doors() => (await (await Program.GetAsync("/api/v1/messaging")).Read()).GetProperty("doors");

    public static string Id(JsonElement message) => message.GetProperty("id").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Program.Dispose();
        await Server.DisposeAsync();
    }
}
