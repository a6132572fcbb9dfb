using Guichet.Domain.Secrets;
using Guichet.Server.Platform;

namespace Guichet.Server.Waiting.Places;

/// <summary>What a customer proves their place with: kept by the page, and the end of the address that brings them back to it.</summary>
internal sealed class PlaceKeys(ServerKey key)
{
    private readonly byte[] _key = key.For("places");

    public string Secret(Guid placeId) => SignedId.Write(placeId.ToByteArray(), _key);

    /// <summary>Null unless it is whole and ours.</summary>
    public Guid? IdOf(string? secret) => SignedId.TryRead(secret, _key, out var id) ? new Guid(id) : null;

    /// <summary>Where a message can send them back to.</summary>
    public string Address(string origin, Guid placeId) => $"{origin}/talk#{Secret(placeId)}";
}
