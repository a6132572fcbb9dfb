using System.Text.Json;
using Guichet.Domain.Calls;
using Guichet.Domain.People;
using Guichet.Server.ApiKeys;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;

namespace Guichet.Server.Sample;

/// <summary>On a first start: an organisation, two specialists, a key and a call, so that a newcomer is talking within a minute.</summary>
internal sealed class MakeSample(MakeAccounts accounts, MakeApiKey keys, MakeCall calls, CallLinkWriter links, JournalCommit journal, GuichetDb db)
{
    public sealed record SampleAccount(string Email, string Password);

    /// <summary>The file <c>sample.json</c> in the data folder.</summary>
    public sealed record SampleFile(string Url, string ApiKey, IReadOnlyList<SampleAccount> Specialists);

    /// <summary>What to show; null when this was not the first start.</summary>
    /// <param name="Pages">Null where only the call was asked for.</param>
    public sealed record Made(SampleFile File, CallLinks Links, SampleDesk.Pages? Pages = null);

    public async Task<Made?> Handle(KeptFiles data, string origin, CancellationToken ct)
    {
        if (await ReadSession.AnyOrganisation(db, ct))
        {
            return null;
        }

        MakeAccounts.Account[] people =
        [
            new("Camille Martin", "camille@example.org", Passwords.Generate(), PersonRole.Owner),
            new("Alex Byrne", "alex@example.org", Passwords.Generate(), PersonRole.Specialist),
        ];
        var founded = accounts.Found("Guichet Sample", "FR", people);
        await journal.Commit(ct);
        var key = await keys.Handle("sample", Scopes.All, ct);
        var links = await MakeFirstCall(founded[0], origin, ct);
        var file = new SampleFile(origin, key, [.. people.Select(person => new SampleAccount(person.Email, person.Password!))]);
        data.WriteSecret("sample.json", JsonSerializer.SerializeToUtf8Bytes(file, new JsonSerializerOptions(Json.Options) { WriteIndented = true }));
        return new Made(file, links);
    }

    private async Task<CallLinks> MakeFirstCall(Person host, string origin, CancellationToken ct)
    {
        var plan = CallPlan.Check(new CallTopic("A first call", null), null).Plan!;
        var (call, _) = await calls.Make(plan, new Caller(host.OrganisationId, host.Id, host.Id, host.Role, null, Permissions.Of(host.Role)), null, ct);
        return (await links.Write([call!.Id], origin, ct))[call.Id];
    }
}
