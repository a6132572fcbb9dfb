using System.Data.Common;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Data;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Doctor;

/// <summary>Whether the operators that organisations set up would take a message: reached, encrypted, signed in. Nothing is sent.</summary>
internal static class ChannelChecks
{
    private const string What = "channels";

    public static async Task<IReadOnlyList<Finding>> Look(IServiceScopeFactory scopes, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var operators = scope.ServiceProvider.GetRequiredService<Operators>();
        List<Finding> findings = [];
        foreach (var row in await Rows(scope.ServiceProvider.GetRequiredService<GuichetDb>(), ct))
        {
            findings.Add(Say(row, operators.Open(row), await operators.Of(row, "").Try(ct)));
        }

        return findings.Count > 0 ? findings : [Finding.Ok(What, "none set up: messages stay in the desk's own mailbox")];
    }

    // All organisations': whoever asks has the machine. A database that is not there yet, or of an older version, has none.
    private static async Task<IReadOnlyList<ChannelRow>> Rows(GuichetDb db, CancellationToken ct)
    {
        try
        {
            return await db.Set<ChannelRow>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
                .Where(row => row.Kind != OperatorKind.Mailbox).OrderBy(row => row.OrganisationId).ThenBy(row => row.Channel).ToListAsync(ct);
        }
        catch (DbException)
        {
            return [];
        }
    }

    private static Finding Say(ChannelRow row, OperatorSetUp setUp, OperatorTried tried)
    {
        var what = row.Channel is MessageChannel.Email ? "e-mail" : "text messages";
        var where = row.Kind is OperatorKind.Smtp ? $"{setUp.Host}:{setUp.Port}" : setUp.Url ?? TwilioOperator.Home;
        return tried.Trouble is { } trouble
            ? Finding.Warn(what, $"{row.Kind} at {where}: {Words(trouble)}{(tried.Detail is { } detail ? $" (it says: {detail.ReplaceLineEndings(" ")})" : "")}")
            : Finding.Ok(what, $"{row.Kind} at {where} would take a message");
    }

    private static string Words(OperatorTrouble trouble) => trouble switch
    {
        OperatorTrouble.Inside => "it is inside this network; name its host in Channels:InternalHosts",
        OperatorTrouble.NameUnknown => "there is no such name; mend it under Channels and texts, or this machine's DNS",
        OperatorTrouble.Unreachable => "nothing answers; check address and port, and whether a firewall lets this machine out",
        OperatorTrouble.Slow => "it takes too long to answer; check the port (465 is not supported, take 587), or a firewall that swallows packets",
        OperatorTrouble.Certificate => "its certificate is not valid for this name, or this machine does not trust it; renew it, or install its authority",
        OperatorTrouble.NoStartTls => "it offers no STARTTLS; passwords do not go unencrypted: switch it on there, or take port 587",
        OperatorTrouble.SignInRefused => "it refuses name and password; type them again under Channels and texts",
        OperatorTrouble.SenderRefused => "it refuses the sender; allow this address there, or take another one",
        _ => "what answers is no such operator; check the address",
    };
}
