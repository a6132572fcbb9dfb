using System.Security.Cryptography;
using Guichet.Domain.People;
using Guichet.Domain.Secrets;
using Guichet.Server.Http;
using Guichet.Server.Platform;

namespace Guichet.Server.Links;

/// <summary>The links of invitations: signed, so that nothing secret is stored, with the secret in the fragment.</summary>
internal sealed class InvitationLinks(ServerKey key, HttpSettings settings)
{
    private readonly byte[] _key = key.For("invitations");

    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SignedId.IdLength));

    public string Address(Invitation invitation, HttpRequest request) => Address(invitation, Origin.Of(request, settings));

    /// <param name="origin">The server's address as people reach it, where there is no request.</param>
    public string Address(Invitation invitation, string origin) => $"{origin}/invitation#{SignedId.Write(Convert.FromHexString(invitation.LinkId), _key)}";

    /// <summary>What the secret proves; null when it is not whole or not ours.</summary>
    public string? IdOf(string? secret) => SignedId.TryRead(secret, _key, out var id) ? Convert.ToHexStringLower(id) : null;
}
