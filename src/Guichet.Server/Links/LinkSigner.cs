using Guichet.Domain.Links;
using Guichet.Domain.Secrets;
using Guichet.Server.Platform;

namespace Guichet.Server.Links;

/// <summary>Writes links as people get them, and reads their secrets.</summary>
internal sealed class LinkSigner(ServerKey key)
{
    private readonly byte[] _key = key.For("links");

    public string Address(string origin, Link link) => $"{origin}/j#{Secret(link)}";

    public string Secret(Link link) => SignedId.Write(Convert.FromHexString(link.Id), _key);

    /// <summary>What lets in the holder of this place, once its door was opened (<see cref="AdmittingLink"/>).</summary>
    public string Admitting(Guid placeId) => SignedId.Write(placeId.ToByteArray(), _key);

    /// <summary>The link's id, when the secret is whole and ours.</summary>
    public string? IdOf(string? secret) => SignedId.TryRead(secret, _key, out var id) ? Link.Key(id) : null;
}
