using System.Security.Cryptography;
using Guichet.Domain.Secrets;
using Guichet.Server.Platform;

namespace Guichet.Server.Messages.SiteChat;

/// <summary>What a visitor of the organisation's site proves with that a thread is theirs: kept by the site's page, and nowhere else.</summary>
internal sealed class VisitorKeys(ServerKey key)
{
    private readonly byte[] _key = key.For("site-chat");
    private readonly byte[] _begin = key.For("site-chat-begin");

    /// <summary>Whose thread a message without a secret begins. What is handed in again or right behind it, before its answer was there, begins none of its
    /// own: a window's own id is as random as a secret and known to nobody else. Other ids begin a new one each time.</summary>
    public Guid Begins(string windowsId, Guid otherwise) =>
        Guid.TryParseExact(windowsId, "N", out var id) ? new Guid(HMACSHA256.HashData(_begin, id.ToByteArray()).AsSpan(0, SignedId.IdLength)) : otherwise;

    public string Secret(Guid visitor) => SignedId.Write(visitor.ToByteArray(), _key);

    /// <summary>Null unless it is whole and ours.</summary>
    public Guid? VisitorOf(string? secret) => SignedId.TryRead(secret, _key, out var id) ? new Guid(id) : null;
}
