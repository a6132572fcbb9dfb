using Guichet.Contracts.Problems;
using Guichet.Contracts.Rooms;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Rooms;

public sealed class RoomHubTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Join_CustomerAlone_WaitsAndThenSeesTheSpecialistCome()
    {
        var call = await _server.MakeCall(request: new { title = "Boiler", customer = new { name = "Zoé" } });
        await using var customer = await _server.Connect();
        var joined = await customer.Join(call.CustomerSecret);

        Assert.Equal("Zoé", Assert.Single(joined.Participants).Name);
        Assert.Null(joined.Room.StartedAt);
        Assert.Null(joined.Room.CustomerLink);
        Assert.Equal((12, 120), (joined.Room.MaximumParticipants, joined.GraceSeconds));

        await using var specialist = await _server.Connect();
        var second = await specialist.Join(call.SpecialistSecret, "Dr Who");

        Assert.NotNull(second.Room.StartedAt);
        Assert.EndsWith(call.CustomerSecret, second.Room.CustomerLink);
        Assert.Equal(ParticipantRole.Specialist, (await customer.Hear<ParticipantView>("ParticipantJoined")).Role);
    }

    [Fact]
    public async Task Join_WithoutAnyName_IsRefused()
    {
        var call = await _server.MakeCall();
        await using var client = await _server.Connect();

        Assert.Equal(ProblemCodes.NameInvalid, await client.TryJoin(call.CustomerSecret));
        Assert.Equal(ProblemCodes.NameInvalid, await client.TryJoin(call.CustomerSecret, "\u200b"));
        Assert.Equal(ProblemCodes.NameInvalid, await client.TryJoin(call.CustomerSecret, new string('x', 81)));
        Assert.Null(await client.TryJoin(call.CustomerSecret, "Zoé"));
        Assert.Equal(ProblemCodes.RequestInvalid, await client.TryJoin(call.CustomerSecret, "Zoé"));
    }

    [Fact]
    public async Task AnythingBeforeJoin_IsRefused()
    {
        await using var client = await _server.Connect();

        Assert.Equal(ProblemCodes.RoomNotJoined, await RoomClient.Try(() => client.Say("hello")));
        Assert.Equal(ProblemCodes.RoomNotJoined, await RoomClient.Try(() => client.Ask("Leave")));
        Assert.Equal(ProblemCodes.RoomNotJoined, await RoomClient.Try(() => client.Ask("EndForAll")));
        Assert.Equal(ProblemCodes.SignInNeeded, await RoomClient.Try(() => client.JoinCall(Guid.NewGuid().ToString())));
    }

    [Fact]
    public async Task Join_AfterReload_IsTheSamePersonWithTheWholeChat()
    {
        var (call, specialist, customer) = await Meet();
        await customer.Say("one");
        await specialist.Say("two");
        await customer.DisposeAsync();
        var lost = await specialist.Hear<ParticipantView>("ParticipantChanged");
        Assert.Equal(Presence.Reconnecting, lost.Presence);

        await using var again = await _server.Connect();
        var joined = await again.Join(call.CustomerSecret, resumeKey: customer.Seat.ResumeKey, name: "Zoé");

        Assert.True(joined.Resumed);
        Assert.Equal(customer.Seat.ParticipantId, joined.ParticipantId);
        Assert.Equal(2, joined.Participants.Count);
        Assert.Equal(["one", "two"], joined.Chat.Select(message => message.Text));
        Assert.Equal(Presence.Connected, (await specialist.Hear<ParticipantView>("ParticipantChanged")).Presence);
        Assert.Equal(0, specialist.Waiting("ParticipantLeft"));
        await specialist.DisposeAsync();
    }

    [Fact]
    public async Task Join_FromASecondTabWithTheSameKey_ReplacesTheFirst()
    {
        var (call, specialist, customer) = await Meet();
        await using var tab = await _server.Connect();
        await tab.Join(call.CustomerSecret, "Zoé", customer.Seat.ResumeKey);

        await customer.Hear<object>("Replaced");
        Assert.Equal(ProblemCodes.RoomNotJoined, await RoomClient.Try(() => customer.Say("still me?")));
        await customer.DisposeAsync();
        await tab.Say("here I am");
        Assert.Equal("here I am", (await specialist.Hear<ChatMessage>("ChatReceived")).Text);
        Assert.Equal(0, specialist.Waiting("ParticipantChanged"));
        await specialist.DisposeAsync();
    }

    [Fact]
    public async Task Join_WithAKeyOfAnotherRoom_IsANewSeat()
    {
        var (_, specialist, customer) = await Meet();
        var other = await _server.MakeCall();
        await using var client = await _server.Connect();

        var joined = await client.Join(other.CustomerSecret, "Zoé", customer.Seat.ResumeKey);

        Assert.False(joined.Resumed);
        Assert.NotEqual(customer.Seat.ParticipantId, joined.ParticipantId);
        await specialist.DisposeAsync();
        await customer.DisposeAsync();
    }

    [Fact]
    public async Task Remove_ByTheSpecialist_ShowsOutForGood_ByTheCustomer_IsNotAllowed()
    {
        var (call, specialist, customer) = await Meet();
        var request = new RemoveParticipant(customer.Seat.ParticipantId);

        Assert.Equal(ProblemCodes.NotAllowed, await RoomClient.Try(() => customer.Ask("Remove", new RemoveParticipant(specialist.Seat.ParticipantId))));
        await specialist.Ask("Remove", request);

        Assert.Equal(GoneReason.Removed, (await customer.Hear<ParticipantGone>("ParticipantLeft")).Reason);
        Assert.Equal(ProblemCodes.RoomNotJoined, await RoomClient.Try(() => customer.Say("hello?")));
        await using var again = await _server.Connect();
        Assert.Equal(ProblemCodes.SeatGone, await again.TryJoin(call.CustomerSecret, "Zoé", customer.Seat.ResumeKey));
        Assert.Equal(ProblemCodes.ParticipantNotFound, await RoomClient.Try(() => specialist.Ask("Remove", request)));
    }

    [Fact]
    public async Task Leave_GivesTheSeatUpAtOnce()
    {
        var (_, specialist, customer) = await Meet();
        await customer.Ask("Leave");

        Assert.Equal(GoneReason.Left, (await specialist.Hear<ParticipantGone>("ParticipantLeft")).Reason);
        Assert.Equal(ProblemCodes.RoomNotJoined, await RoomClient.Try(() => customer.Say("still?")));
    }

    [Fact]
    public async Task EndForAll_ByTheSpecialist_EndsTheCallInTheDatabase()
    {
        var (call, specialist, customer) = await Meet();
        Assert.Equal(ProblemCodes.NotAllowed, await RoomClient.Try(() => customer.Ask("EndForAll")));
        await specialist.Ask("EndForAll");

        Assert.Equal(RoomEndReason.EndedByHost, (await customer.Hear<RoomEnded>("RoomEnded")).Reason);
        Assert.Equal("Ended", _server.Ask<string>("SELECT State FROM Calls WHERE Id = $id", ("$id", Guid.Parse(call.Id).ToString().ToUpperInvariant())));
        Assert.Equal(
            ["CallCreated", "ParticipantJoined", "ParticipantJoined", "CallStarted", "CallEnded"],
            _server.Rows("SELECT Kind FROM Journal WHERE Body LIKE $id ORDER BY Sequence", ("$id", $"%{Guid.Parse(call.Id)}%")).Select(row => row[0]));
    }

    [Fact]
    public async Task SetDevices_IsToldToEverybody()
    {
        var (_, specialist, customer) = await Meet();
        await customer.Ask("SetDevices", new DeviceStates(DeviceState.On, DeviceState.Refused));

        Assert.Equal(new DeviceStates(DeviceState.On, DeviceState.Refused), (await specialist.Hear<ParticipantView>("ParticipantChanged")).Devices);
    }

    [Fact]
    public async Task Join_AHundredAtOnceWithOneLink_NeverExceedsTwelveSeats()
    {
        var call = await _server.MakeCall();
        var clients = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => _server.Connect()));

        var codes = await Task.WhenAll(clients.Select((client, i) => client.TryJoin(call.CustomerSecret, $"N{i}")));

        Assert.Equal(12, codes.Count(code => code is null));
        Assert.Equal(88, codes.Count(code => code == ProblemCodes.RoomFull));
        foreach (var client in clients)
        {
            await client.DisposeAsync();
        }
    }

    [Fact]
    public async Task Join_SignedInTwice_IsOnePersonInTheRoom()
    {
        using var person = await _server.SignedIn();
        var call = await _server.MakeCall(person);
        using var cookie = await Cookie();
        await using var first = await _server.Connect(cookie);
        await using var second = await _server.Connect(cookie);
        await first.JoinCall(call.Id);

        var joined = await second.JoinCall(call.Id);

        Assert.Single(joined.Participants);
        Assert.Equal(ParticipantRole.Specialist, joined.Participants[0].Role);
        await first.Hear<object>("Replaced");
    }

    [Fact]
    public async Task Join_OutOfTouchForTwoMinutes_GivesTheSeatUp()
    {
        await using var server = await RunningServer.Start();
        var call = await server.MakeCall();
        await using var specialist = await server.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        var customer = await server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");
        customer.Cut();
        await specialist.Hear<ParticipantView>("ParticipantChanged", view => view.Presence is Presence.Reconnecting);

        server.Time.Advance(TimeSpan.FromSeconds(121));

        Assert.Equal(GoneReason.Unreachable, (await specialist.Hear<ParticipantGone>("ParticipantLeft")).Reason);
        await using var again = await server.Connect();
        var joined = await again.Join(call.CustomerSecret, "Zoé", customer.Seat.ResumeKey);
        Assert.False(joined.Resumed);
        Assert.Equal(2, joined.Participants.Count);
    }

    [Fact]
    public async Task Room_AfterTheServerWasStarted_AgainTakesEverybodyBack()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-test-").FullName;
        var first = await RunningServer.Start(folder: folder);
        var call = await first.MakeCall();
        var customer = await first.Connect();
        await using var specialist = await first.Connect();
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        await customer.Join(call.CustomerSecret, "Zoé");
        await customer.Say("before");
        await first.Stop();

        await using var second = await RunningServer.Start(folder: folder);
        await using var again = await second.Connect();
        var joined = await again.Join(call.CustomerSecret, "Zoé", customer.Seat.ResumeKey);

        Assert.Equal(customer.Seat.ParticipantId, joined.ParticipantId);
        Assert.Equal("before", Assert.Single(joined.Chat).Text);
        Assert.NotNull(joined.Room.StartedAt);
    }

    private async Task<(MadeCall Call, RoomClient Specialist, RoomClient Customer)> Meet()
    {
        var call = await _server.MakeCall();
        var (specialist, customer) = (await _server.Connect(), await _server.Connect());
        await specialist.Join(call.SpecialistSecret, "Dr Who");
        await customer.Join(call.CustomerSecret, "Zoé");
        await specialist.Hear<ParticipantView>("ParticipantJoined");
        return (call, specialist, customer);
    }

    private async Task<HttpClient> Cookie()
    {
        using var browser = _server.Browser(keepsCookies: false);
        var account = _server.Sample!.File.Specialists[0];
        var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(browser, "/api/v1/session", new { email = account.Email, password = account.Password });
        var client = _server.Browser(keepsCookies: false);
        client.DefaultRequestHeaders.Add("Cookie", answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        return client;
    }
}
