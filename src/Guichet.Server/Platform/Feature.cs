namespace Guichet.Server.Platform;

/// <summary>What a feature adds to the server: its services and its endpoints. The list of features is the plan of the product.</summary>
internal sealed record Feature(Action<IServiceCollection> Add, Action<IEndpointRouteBuilder> Map)
{
    public static Action<IServiceCollection> NoServices { get; } = _ => { };

    public static Action<IEndpointRouteBuilder> NoEndpoints { get; } = _ => { };
}
