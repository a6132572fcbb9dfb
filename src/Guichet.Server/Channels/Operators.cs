using System.Security.Cryptography;
using System.Text.Json;
using Guichet.Domain.Messages;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Channels;

/// <summary>Makes operators from what is set up, and keeps the set-up's secrets sealed.</summary>
internal sealed class Operators(OperatorHosts hosts, ChannelSettings settings, IDataProtectionProvider protection) : IDisposable
{
    private readonly IDataProtector _seal = protection.CreateProtector("channels");
    private readonly HttpClient _http = OperatorHttp.Client(hosts, settings);

    /// <param name="organisation">Its name, for the sender.</param>
    public IOperator Of(ChannelRow? row, string organisation) => row is null ? new MailboxOperator() : Of(row.Kind, Open(row), organisation);

    public IOperator Of(OperatorKind kind, OperatorSetUp setUp, string organisation) => kind switch
    {
        OperatorKind.Smtp => new SmtpOperator(setUp, organisation, hosts, settings),
        OperatorKind.Kannel => new KannelOperator(setUp, _http),
        OperatorKind.Twilio => new TwilioOperator(setUp, _http),
        _ => new MailboxOperator(),
    };

    /// <summary>Empty when the keys that sealed it are gone: then it has to be typed in again.</summary>
    public OperatorSetUp Open(ChannelRow row)
    {
        try
        {
            return row.Sealed.Length == 0 ? new OperatorSetUp() : JsonSerializer.Deserialize<OperatorSetUp>(_seal.Unprotect(row.Sealed), Json.Options)!;
        }
        catch (CryptographicException)
        {
            return new OperatorSetUp();
        }
    }

    public string Seal(OperatorSetUp setUp) => _seal.Protect(JsonSerializer.Serialize(setUp, Json.Options));

    public static bool IsFor(OperatorKind kind, MessageChannel channel) =>
        kind is OperatorKind.Mailbox || (kind is OperatorKind.Smtp) == (channel is MessageChannel.Email);

    public void Dispose() => _http.Dispose();
}

/// <summary>From whom the organisation's e-mails come: the same in all that is said of an appointment, so that calendars take it for one event.</summary>
internal sealed class SenderAddress(GuichetDb db, Operators operators)
{
    /// <summary>Null when no mail server is set up: then nobody can be written to.</summary>
    public async Task<string?> Email(CancellationToken ct) =>
        await db.Set<ChannelRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Channel == MessageChannel.Email, ct) is { Kind: OperatorKind.Smtp } row
            ? operators.Open(row).From : null;
}
