namespace Guichet.Server.Http;

/// <summary>The server's address as people reach it, for links that are written without a request: in messages.</summary>
internal sealed class OwnAddress
{
    /// <summary>Known once the server listens.</summary>
    public string Value { get; set; } = "http://localhost";
}
