using Guichet.Contracts.Problems;
using Guichet.Domain.People;

namespace Guichet.Server.Platform;

/// <summary>Says in the description of the API, and to tests, which permission an endpoint needs.</summary>
internal sealed record CallerNeeded(Permission Permission);

/// <summary>Says that an endpoint is open to everybody, and why that does no harm.</summary>
internal sealed record OpenToAll(string Because);

/// <summary>The one door before every endpoint: who may pass is said where the endpoint is mapped, and an endpoint that says nothing is
/// shut. It stands before the request's body is read.</summary>
internal static class Door
{
    public static TBuilder RequireCaller<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new CallerNeeded(permission));

    public static TBuilder OpenToAll<TBuilder>(this TBuilder builder, string because)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OpenToAll(because));

    // The framework's own endpoints, such as "405 Method Not Allowed", have no route.
    public static IApplicationBuilder UseDoor(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint() is RouteEndpoint endpoint && Refuse(http, endpoint.Metadata) is { } problem)
        {
            await ProblemResults.Write(http, problem);
            return;
        }

        await next(http);
    });

    /// <summary>Null when the caller may.</summary>
    public static Problem? Refuse(Caller? caller, Permission permission, bool withKey) =>
        caller is null ? new Problem(withKey ? ProblemCodes.KeyInvalid : ProblemCodes.SignInNeeded)
        : caller.Permissions.Contains(permission) ? null
        : caller.PersonId is null ? new Problem(ProblemCodes.KeyScope, Scope(permission))
        : caller.IsLimited ? new Problem(ProblemCodes.SecondFactorNeeded)
        : Permissions.ByRole[permission].Length == 0 ? new Problem(ProblemCodes.KeyInvalid, "A key is needed here: Authorization: Bearer KEY.")
        : new Problem(ProblemCodes.NotAllowed, "Your role does not allow this.");

    // What was said last was said closest: a group's word gives way to its endpoint's.
    private static Problem? Refuse(HttpContext http, EndpointMetadataCollection said) =>
        said.LastOrDefault(one => one is CallerNeeded or Platform.OpenToAll) switch
        {
            CallerNeeded needed => Refuse(Caller.From(http.User), needed.Permission, http.Request.Headers.Authorization.Count > 0),
            Platform.OpenToAll => null,
            _ => new Problem(ProblemCodes.NotAllowed, "Nobody has said who may come in here."),
        };

    private static string Scope(Permission permission) =>
        Permissions.ScopesWith(permission).ToList() is { Count: > 0 } scopes
            ? $"The key needs the scope '{string.Join("' or '", scopes)}'."
            : "No key may do this: sign in.";
}
