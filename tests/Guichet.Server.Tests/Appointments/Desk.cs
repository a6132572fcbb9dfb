using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Rooms;
using Guichet.Contracts.Waiting;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Appointments;

/// <summary>A server with a specialist who works every day from 8 to 18 (UTC) and a type of half an hour with ten minutes after it.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private Desk(RunningServer server, HttpClient program) => (Server, Program) = (server, program);

    public RunningServer Server { get; }

    public HttpClient Program { get; }

    public string Type { get; private set; } = "";

    public IReadOnlyList<string> People { get; private set; } = [];

    /// <summary>09:00 UTC, the day after tomorrow.</summary>
    public DateTimeOffset Nine { get; } = new(DateTimeOffset.UtcNow.UtcDateTime.Date.AddDays(2).AddHours(9), TimeSpan.Zero);

    public static async Task<Desk> Open(params (string Name, string Value)[] settings)
    {
        var server = await RunningServer.Start(settings: settings);
        var desk = new Desk(server, server.Program());
        var people = (await (await desk.Program.GetAsync("/api/v1/people")).Read()).GetProperty("items").EnumerateArray();
        desk.People = [.. people.Select(person => person.GetProperty("id").GetString()!)];
        desk.Type = (await (await desk.Program.PostAsJsonAsync("/api/v1/appointment-types", new { name = "Advice", minutes = 30, minutesAfter = 10, gridMinutes = 30 }))
            .Read(HttpStatusCode.Created)).GetProperty("id").GetString()!;
        await desk.Works(0);
        return desk;
    }

    public async Task Works(int who, string zone = "Etc/UTC") =>
        await (await Program.PutAsJsonAsync(
            $"/api/v1/specialists/{People[who]}/hours",
            new { zone, shifts = Enumerable.Range(1, 7).Select(day => new { day, from = "08:00", to = "18:00" }) })).Read();

    public Task<HttpResponseMessage> Book(DateTimeOffset start, int who = 0, string? key = null, string? title = null, string? team = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/appointments")
        {
            Content = JsonContent.Create(new { typeId = Type, specialistId = team is null ? People[who] : null, teamId = team, start, title }),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return Program.SendAsync(request);
    }

    public Task<HttpResponseMessage> Move(JsonElement appointment, object request, string? tag)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/appointments/{Id(appointment)}/move") { Content = JsonContent.Create(request) };
        if (tag is not null)
        {
            message.Headers.TryAddWithoutValidation("If-Match", tag);
        }

        return Program.SendAsync(message);
    }

    public Task<HttpResponseMessage> Step(JsonElement appointment, string step) =>
        Program.PostAsJsonAsync($"/api/v1/appointments/{Id(appointment)}/steps", new { step });

    public async Task<string?> State(JsonElement appointment) =>
        (await (await Program.GetAsync($"/api/v1/appointments/{Id(appointment)}")).Read()).GetProperty("state").GetString();

    public async Task<IReadOnlyList<string>> Slots(DateTimeOffset from, DateTimeOffset to, string who)
    {
        var slots = await (await Program.GetAsync(string.Create(
            CultureInfo.InvariantCulture, $"/api/v1/slots?typeId={Type}&{who}&from={Uri.EscapeDataString(from.ToString("O"))}&to={Uri.EscapeDataString(to.ToString("O"))}"))).Read();
        return [.. slots.GetProperty("items").EnumerateArray().Select(slot => slot.GetProperty("start").GetDateTimeOffset().ToString("HH:mm", CultureInfo.InvariantCulture))];
    }

    public static string Secret(JsonElement booked, string of = "customer") => booked.GetProperty("links").GetProperty(of).GetString()!.Split('#')[1];

    /// <summary>Knocks as its customer and opens as the specialist, who is in the call; what lets the customer in.</summary>
    public async Task<string> LetIn(JsonElement booked, RoomClient specialist, string name = "Zoé")
    {
        await using var waiting = await Server.Connect(hub: "waiting");
        var kept = await waiting.Ask<PlaceKept>("Enter", new EnterWaiting(null, Secret(booked), null, name, null, "fr", false));
        await specialist.Ask("LetIn", new LetIn(kept.PlaceId));
        return (await waiting.Hear<PlaceStanding>("PlaceChanged", one => one.CallSecret is not null)).CallSecret!;
    }

    public static string Id(JsonElement made) => made.GetProperty("id").GetString()!;

    public async ValueTask DisposeAsync()
    {
        Program.Dispose();
        await Server.DisposeAsync();
    }
}
