using Guichet.Domain.Calls;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Organisations;
using Guichet.Server.Platform;
using Guichet.Server.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Guichet.Server.Tests.Data;

public sealed class ManyRowsTests(SharedServer shared)
{
    private readonly RunningServer _server = shared.Server;

    [Fact]
    public async Task Save_ManyNewRowsOfSeveralTables_KeepsEachAsItWas()
    {
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        Make(scope.ServiceProvider, 20);
        await scope.ServiceProvider.GetRequiredService<JournalCommit>().Commit(CancellationToken.None);

        var rows = db.ChangeTracker.Entries().ToList();
        Assert.Equal(20 + 40 + 20, rows.Count);
        await using var other = Scope();
        foreach (var row in rows)
        {
            var key = row.Metadata.FindPrimaryKey()!.Properties.Select(property => row.CurrentValues[property]).ToArray();
            var kept = await other.ServiceProvider.GetRequiredService<GuichetDb>().FindAsync(row.Metadata.ClrType, key);
            Assert.NotNull(kept);
            Assert.Equal(Values(row), Values(other.ServiceProvider.GetRequiredService<GuichetDb>().Entry(kept)));
        }

        var facts = rows.Select(row => row.Entity).OfType<JournalRow>().OrderBy(row => row.Position).ToList();
        Assert.Equal(facts, facts.OrderBy(row => row.Sequence));
        Assert.Equal(20, facts.Select(row => row.Sequence).Distinct().Count());
    }

    [Fact]
    public async Task Save_ManyNewRowsOnPostgres_IsAStatementForEachTable()
    {
        Assert.SkipUnless(TestDatabase.IsPostgres, "PostgreSQL's alone.");
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        await using var turn = await db.TakeTurn(CancellationToken.None);
        Make(scope.ServiceProvider, 20);
        await db.SaveChangesAsync();

        var sent = await db.Database.SqlQuery<string>($"SELECT split_part(statement, ' ', 3) AS \"Value\" FROM pg_prepared_statements WHERE statement LIKE '%unnest(%'").ToListAsync();
        Assert.Contains("\"Calls\"", sent);
        Assert.Contains("\"Links\"", sent);
    }

    [Fact]
    public async Task Save_ManyNewRowsBesideAChangedOne_KeepsBoth()
    {
        var changed = Guid.Parse((await _server.MakeCall()).Id);
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        await using var turn = await db.TakeTurn(CancellationToken.None);
        (await db.Set<Call>().SingleAsync(call => call.Id == changed)).Start(Clock.Now(_server.Time));
        Make(scope.ServiceProvider, 20);
        await db.SaveChangesAsync();
        await turn.Commit(CancellationToken.None);

        await using var other = Scope();
        var kept = other.ServiceProvider.GetRequiredService<GuichetDb>();
        Assert.Equal(CallState.Live, (await kept.Set<Call>().SingleAsync(call => call.Id == changed)).State);
        var made = db.ChangeTracker.Entries<Call>().Select(row => row.Entity.Id).ToList();
        Assert.Equal(21, await kept.Set<Call>().CountAsync(call => made.Contains(call.Id)));
    }

    [Fact]
    public async Task Save_OneOfManyRefused_SaysWhyAndKeepsNone()
    {
        var before = Guid.Parse((await _server.MakeCall()).Id);
        IReadOnlyList<Guid> made;
        await using var scope = Scope();
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        await using (var turn = await db.TakeTurn(CancellationToken.None))
        {
            made = [.. Make(scope.ServiceProvider, 20).Select(call => call.Id)];
            db.Add(Call.Make(Plan(0), before, scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Id, null, Clock.Now(_server.Time)).Call);

            var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Contains(TestDatabase.IsPostgres ? "PK_Calls" : "Calls.Id", refused.GetBaseException().Message, StringComparison.Ordinal);
        }

        await using var other = Scope();
        Assert.False(await other.ServiceProvider.GetRequiredService<GuichetDb>().Set<Call>().AnyAsync(call => made.Contains(call.Id)));
    }

    private static IReadOnlyList<Call> Make(IServiceProvider services, int count)
    {
        var (calls, organisation) = (services.GetRequiredService<MakeCall>(), services.GetRequiredService<CurrentOrganisation>().Id);
        var now = services.GetRequiredService<TimeProvider>().Now();
        return [.. Enumerable.Range(0, count).Select(at => calls.Add(Plan(at), organisation, null, at % 3 == 0 ? null : now, now + Duration.FromDays(at + 1)))];
    }

    // Some with all, some with nothing, with what an array's text would stumble over.
    private static CallPlan Plan(int at) => CallPlan.Check(
        new CallTopic(at % 2 == 0 ? $"{at} ' \" \\ {{}},null" : null, "fr"), at % 2 == 0 ? new CallCustomer("Zoë 𝒟 \u202e", null, "+33612345678") : null).Plan!;

    private static List<object?> Values(EntityEntry row) =>
        [.. row.Metadata.GetFlattenedProperties().OfType<IProperty>().Select(property => row.CurrentValues[property] is byte[] bytes ? Convert.ToHexString(bytes) : row.CurrentValues[property])];

    private AsyncServiceScope Scope()
    {
        var scope = _server.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(Guid.Parse(_server.Ask<string>("SELECT OrganisationId FROM People ORDER BY Id LIMIT 1")));
        return scope;
    }
}
