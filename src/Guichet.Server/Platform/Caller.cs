using System.Security.Claims;
using Guichet.Contracts.Problems;

namespace Guichet.Server.Platform;

/// <summary>Who calls: somebody signed in to the desk, or a program with a key.</summary>
/// <param name="Actor">The person's or the key's id, for idempotency and limits.</param>
internal sealed record Caller(Guid OrganisationId, Guid Actor, Guid? PersonId, IReadOnlySet<string> Scopes)
{
    public const string OrganisationClaim = "organisation";
    public const string PersonClaim = "person";
    public const string KeyClaim = "key";
    public const string ScopeClaim = "scope";

    /// <summary>Null when nobody has been recognised.</summary>
    public static Caller? From(ClaimsPrincipal user)
    {
        if (!Guid.TryParse(user.FindFirstValue(OrganisationClaim), out var organisation))
        {
            return null;
        }

        var person = Guid.TryParse(user.FindFirstValue(PersonClaim), out var id) ? id : (Guid?)null;
        var key = Guid.TryParse(user.FindFirstValue(KeyClaim), out id) ? id : (Guid?)null;
        return (person ?? key) is { } actor
            ? new Caller(organisation, actor, person, user.FindAll(ScopeClaim).Select(claim => claim.Value).ToHashSet())
            : null;
    }

    public static ClaimsIdentity Identity(string scheme, Guid organisation, string kind, Guid id, params IEnumerable<string> scopes) =>
        new([new Claim(OrganisationClaim, organisation.ToString()), new Claim(kind, id.ToString()), .. scopes.Select(s => new Claim(ScopeClaim, s))], scheme);
}

/// <summary>What a key may be allowed to do. Somebody signed in to the desk may do all of it.</summary>
internal static class Scopes
{
    public const string Calls = "calls";
    public const string Media = "media";

    public static IReadOnlyList<string> All { get; } = [Calls, Media];
}

internal static class CallerDoor
{
    /// <summary>Lets in people of the desk, and keys of this scope.</summary>
    public static TBuilder RequireCaller<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder => builder.Guard(scope, keysOnly: false);

    /// <summary>Lets in keys of this scope alone.</summary>
    public static TBuilder RequireKey<TBuilder>(this TBuilder builder, string scope)
        where TBuilder : IEndpointConventionBuilder => builder.Guard(scope, keysOnly: true);

    private static TBuilder Guard<TBuilder>(this TBuilder builder, string scope, bool keysOnly)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) =>
            Refuse(context.HttpContext, scope, keysOnly) is { } problem ? problem.ToResult() : await next(context))
            .WithMetadata(new CallerNeeded(scope));

    private static Problem? Refuse(HttpContext http, string scope, bool keysOnly) => Caller.From(http.User) switch
    {
        null => new Problem(http.Request.Headers.Authorization.Count > 0 ? ProblemCodes.KeyInvalid : ProblemCodes.SignInNeeded),
        { PersonId: not null } when keysOnly => new Problem(ProblemCodes.KeyInvalid, "A key is needed here: Authorization: Bearer KEY."),
        { PersonId: null } caller when !caller.Scopes.Contains(scope) => new Problem(ProblemCodes.KeyScope, $"The key needs the scope '{scope}'."),
        _ => null,
    };
}

/// <summary>Says in the description of the API, and to tests, that an endpoint is not open to everybody.</summary>
internal sealed record CallerNeeded(string Scope);
