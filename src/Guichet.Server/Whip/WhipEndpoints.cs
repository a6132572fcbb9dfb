using Guichet.Domain.People;
using Guichet.Media;
using Guichet.Server.ApiKeys;
using Guichet.Server.Http;
using Guichet.Server.Platform;

namespace Guichet.Server.Whip;

/// <summary>Standard tools publish by WHIP (RFC 9725) and play by WHEP, on the same machinery as people.</summary>
internal static class WhipEndpoints
{
    public static Feature Feature => new(Add, Map);

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<WhipSessions>();
        services.AddSingleton<IMediaEvents>(provider => provider.GetRequiredService<WhipSessions>());
        services.AddSingleton<WhipGuests>();
        services.AddSingleton<WhipKeys>();
        services.AddSingleton<IHeldByKey>(provider => provider.GetRequiredService<WhipKeys>());
        services.AddScoped<WhipRooms>();
        services.AddScoped<OpenWhipSession>();
        services.AddScoped<ChangeWhipSession>();
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        var whip = MapSide(routes, "whip", "Whip", TransportPurpose.Publish);
        Describe(whip.MapPost("/{roomId}", OpenWhipSession.Publish), "Whip");
        var whep = MapSide(routes, "whep", "Whep", TransportPurpose.Play);
        Describe(whep.MapPost("/{roomId}", OpenWhipSession.Play), "Whep");
    }

    private static RouteGroupBuilder MapSide(IEndpointRouteBuilder routes, string side, string name, TransportPurpose purpose)
    {
        var group = routes.MapGroup($"/{side}").WithTags(side.ToUpperInvariant());
        group.AddEndpointFilter(SayPatchType);
        group.WithMetadata(new OpenToOtherSites("Location, ETag, Link, Accept-Post, Accept-Patch"));
        group.MapMethods("/{roomId}/{sessionId?}", ["OPTIONS"], Preflight).ExcludeFromDescription().OpenToAll("a browser asks before it sends the key");
        const string session = "/{roomId}/{sessionId}";
        group.MapPatch(session, (string roomId, string sessionId, ChangeWhipSession change, HttpContext http) => change.Restart(sessionId, purpose, http))
            .RequireCaller(Permission.UseMedia).WithName($"Restart{name}Session")
            .Accepts<string>(ChangeWhipSession.FragmentType).Produces<string>(200, ChangeWhipSession.FragmentType).Produces(204).ProducesProblem(412);
        group.MapDelete(session, (string roomId, string sessionId, ChangeWhipSession change, HttpContext http) => change.End(sessionId, purpose, http))
            .RequireCaller(Permission.UseMedia).WithName($"End{name}Session").Produces(200).ProducesProblem(404);
        return group;
    }

    private static void Describe(RouteHandlerBuilder open, string name) =>
        open.RequireCaller(Permission.UseMedia).WithName($"Open{name}Session")
            .Accepts<string>(OpenWhipSession.SdpType).Produces<string>(201, OpenWhipSession.SdpType).ProducesProblem(400).ProducesProblem(401);

    private static ValueTask<object?> SayPatchType(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers["Accept-Patch"] = ChangeWhipSession.FragmentType;
        return next(context);
    }

    private static IResult Preflight(HttpContext http)
    {
        http.Response.Headers["Accept-Post"] = OpenWhipSession.SdpType;
        http.Response.Headers.AccessControlAllowMethods = "POST, PATCH, DELETE, OPTIONS";
        http.Response.Headers.AccessControlAllowHeaders = "Authorization, Content-Type, If-Match";
        http.Response.Headers.AccessControlMaxAge = "86400";
        return TypedResults.NoContent();
    }
}
