using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;

namespace Guichet.Server.ApiKeys;

/// <summary>Makes a key for the current organisation. Its text is shown once and kept nowhere.</summary>
internal sealed class MakeApiKey(GuichetDb db, JournalCommit journal, CurrentOrganisation current, TimeProvider clock)
{
    public async Task<string> Handle(string name, IReadOnlyList<string> scopes, CancellationToken ct) => (await Make(name, scopes, null, ct)).Text;

    /// <param name="by">Who makes it; null: nobody of the desk.</param>
    public async Task<(Guid Id, string Text)> Make(string name, IReadOnlyList<string> scopes, Guid? by, CancellationToken ct)
    {
        var (key, text) = ApiKey.Make(clock.NewId(), current.Id, name, scopes, clock.Now());
        db.Add(key);
        db.Append(new ApiKeyMade(key.Id, key.Scopes, by));
        await journal.Commit(ct);
        return (key.Id, text);
    }
}
