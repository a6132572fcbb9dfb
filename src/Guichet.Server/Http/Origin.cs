namespace Guichet.Server.Http;

/// <summary>The server's address as people reach it.</summary>
internal static class Origin
{
    public static string Of(HttpRequest request, HttpSettings settings) =>
        settings.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";
}
