namespace Guichet.Server.People;

/// <summary>Marks endpoints that sign somebody in: whoever was signed in before counts for nothing there.</summary>
internal sealed record Anew;

internal static class ComingAnew
{
    public static TBuilder ComesAnew<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Anew());
}
