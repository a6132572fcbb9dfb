using Guichet.Domain.Secrets;
using Guichet.Server.Platform;

namespace Guichet.Server.Messages.SiteChat;

/// <summary>What a visitor of the organisation's site proves with that a thread is theirs: kept by the site's page, and nowhere else.</summary>
internal sealed class VisitorKeys(ServerKey key)
{
    private readonly byte[] _key = key.For("site-chat");

    public string Secret(Guid visitor) => SignedId.Write(visitor.ToByteArray(), _key);

    /// <summary>Null unless it is whole and ours.</summary>
    public Guid? VisitorOf(string? secret) => SignedId.TryRead(secret, _key, out var id) ? new Guid(id) : null;
}
