using System.Net;
using System.Security.Claims;
using Guichet.Contracts.Rooms;
using Guichet.Domain.Rooms;
using Guichet.Server.Data;
using Guichet.Server.DeskSessions;
using Guichet.Server.Hubs;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Rooms;
using Guichet.Server.Rooms.Doors;
using Guichet.Server.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Rooms.Doors;

/// <summary>What ends while somebody comes in must not leave a seat that nobody sits on.</summary>
public sealed class JoinUnderWayTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Join_WhileItsDeskSessionEnds_LeavesNoSeat()
    {
        using var desk = await _server.SignedIn();
        var call = await _server.MakeCall();
        await using var customer = await _server.Connect();
        await customer.Join(call.CustomerSecret, "Zoé");
        var (organisation, session) = await NewestSession();
        var connection = new FakeConnection(_server.Services, new ClaimsPrincipal(Caller.Identity(
            "test", organisation, Caller.PersonClaim, Guid.NewGuid(), new Claim(Caller.SessionClaim, session.ToString()), new Claim(Caller.RoleClaim, "Specialist"))));
        var desks = _server.Services.GetRequiredService<DeskConnections>();
        var hub = new HubLifetimeContext(connection, _server.Services, null!);
        await desks.OnConnectedAsync(hub, _ => Task.CompletedTask);
        Assert.False(connection.ConnectionAborted.IsCancellationRequested);
        var room = _server.Services.GetRequiredService<LiveRooms>().Find(call.RoomId)!;

        // The session ends when the door has said yes and the seat is not taken yet.
        await desks.InvokeMethodAsync(new HubInvocationContext(connection, _server.Services, null!, typeof(RoomHub).GetMethod("Join")!, []), async _ =>
        {
            await desks.Release(new HashSet<Guid> { session });
            await Sit(room, connection.ConnectionId);
            return null;
        });

        Assert.True(connection.ConnectionAborted.IsCancellationRequested);
        Assert.DoesNotContain(room.Room.Seats, seat => seat.Connection == connection.ConnectionId);
        Assert.Single(room.Room.Seats);
    }

    [Fact]
    public async Task Join_WhoseConnectionIsGoneMeanwhile_IsHeldOutOfTouch()
    {
        var call = await _server.MakeCall();
        var connection = new FakeConnection(_server.Services, new ClaimsPrincipal(new ClaimsIdentity()));
        await using var scope = _server.Services.CreateAsyncScope();
        using var hub = ActivatorUtilities.CreateInstance<RoomHub>(scope.ServiceProvider);
        hub.Context = connection;
        connection.Abort();
        hub.Context = connection.Opening();

        await hub.Join(new JoinRoom(call.CustomerSecret, null, "Zoé", null, null));

        var room = _server.Services.GetRequiredService<LiveRooms>().Find(call.RoomId)!;
        await room.Mailbox.Ask(() => Task.FromResult(true));
        Assert.Equal(SeatPresence.Reconnecting, Assert.Single(room.Room.Seats).Presence);
    }

    private static Task Sit(LiveRoom room, string connection) => room.Mailbox.Ask(() => Task.FromResult(
        room.Room.Join(new Entrant("seat", false, "Anne", new Entrance("person", null, SeatRole.Specialist), connection), NodaTime.Instant.MinValue)));

    private async Task<(Guid Organisation, Guid Session)> NewestSession()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(Guid.Parse(_server.Ask<string>("SELECT Id FROM Organisations ORDER BY CreatedAt LIMIT 1")));
        var session = await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<DeskSession>().OrderByDescending(row => row.CreatedAt).FirstAsync();
        return (session.OrganisationId, session.Id);
    }

    private sealed class FakeConnection : HubCallerContext
    {
        private readonly CancellationTokenSource _aborted = new();
        private readonly FeatureCollection _features = new();
        private bool _looksOpen;

        public FakeConnection(IServiceProvider services, ClaimsPrincipal user)
        {
            User = user;
            var http = new DefaultHttpContext { RequestServices = services, User = user };
            http.Connection.RemoteIpAddress = IPAddress.Loopback;
            http.Request.Host = new HostString("localhost");
            http.Request.Scheme = "http";
            _features.Set<IHttpContextFeature>(new Feature { HttpContext = http });
        }

        public override string ConnectionId { get; } = Guid.NewGuid().ToString("N");

        public override string? UserIdentifier => null;

        public override ClaimsPrincipal? User { get; }

        public override IDictionary<object, object?> Items { get; } = new Dictionary<object, object?>();

        public override IFeatureCollection Features => _features;

        // The first look is the door's, which would refuse at once; the end comes after it.
        public override CancellationToken ConnectionAborted
        {
            get
            {
                var looksOpen = _looksOpen;
                _looksOpen = false;
                return looksOpen ? CancellationToken.None : _aborted.Token;
            }
        }

        public FakeConnection Opening()
        {
            _looksOpen = true;
            return this;
        }

        public override void Abort() => _aborted.Cancel();

        private sealed class Feature : IHttpContextFeature
        {
            public HttpContext? HttpContext { get; set; }
        }
    }
}
