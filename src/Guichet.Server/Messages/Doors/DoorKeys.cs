using System.Security.Cryptography;
using System.Text;
using Guichet.Domain.Messages;
using Guichet.Domain.Secrets;
using Guichet.Server.Platform;

namespace Guichet.Server.Messages.Doors;

/// <summary>The addresses at which operators hand in messages and reports. Each organisation has its own, signed: what is not ours is refused before a
/// byte of it is read. Nothing secret is stored.</summary>
internal sealed class DoorKeys(ServerKey key)
{
    private readonly byte[] _key = key.For("channel-doors");
    private readonly byte[] _stops = key.For("stop-mail");
    private readonly byte[] _mail = key.For("mail-door");

    public string Token(Guid organisation) => SignedId.Write(organisation.ToByteArray(), _key);

    /// <summary>Whose door it is; null when the token is not whole or not ours.</summary>
    public Guid? OrganisationOf(string token) => SignedId.TryRead(token, _key, out var id) ? new Guid(id) : null;

    public string ReportPath(Message message) => $"/channels/reports/{Token(message.OrganisationId)}/{message.Id:N}";

    /// <summary>For the customer who gets this message, so that it says nothing of the organisation's own doors.</summary>
    public string StopPath(Message message) => $"/channels/stop/{SignedId.Write(message.Id.ToByteArray(), _stops)}";

    /// <summary>The message whose reader wants no more; null when the token is not ours.</summary>
    public Guid? Stops(string token) => SignedId.TryRead(token, _stops, out var id) ? new Guid(id) : null;

    /// <summary>What a mail server's pipe or a provider signs with: HMAC-SHA256 over "timestamp.body", as lower-case hex.</summary>
    public string MailSecret(Guid organisation) => Convert.ToHexStringLower(HMACSHA256.HashData(_mail, organisation.ToByteArray()));

    public bool IsSigned(Guid organisation, string timestamp, ReadOnlySpan<byte> body, string signature)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(MailSecret(organisation)));
        hash.AppendData(Encoding.ASCII.GetBytes($"{timestamp}."));
        hash.AppendData(body);
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset())), Encoding.ASCII.GetBytes(signature));
    }
}
