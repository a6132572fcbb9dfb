using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Retention;

/// <summary>Every hour erases the customers whose scenario keeps them no longer. It keeps no account of its own: what is erased is not found again, and
/// what a killed process left is found at the next start.</summary>
internal sealed partial class EraseCustomers(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EraseCustomers> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    public async Task Handle(CancellationToken ct)
    {
        foreach (var (organisation, scenario) in await Scenarios(ct))
        {
            foreach (var kind in Enum.GetValues<EndedKind>())
            {
                await Erase(organisation, scenario, kind, ct);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        do
        {
            try
            {
                await Handle(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogBlind(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Archived ones too: what was booked with them is still theirs. The rule stands inside the plan, so that each is read once, one at a time.
    private async Task<IReadOnlyList<(Guid Organisation, Guid Scenario)>> Scenarios(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var all = scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<Scenario>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking();
        List<(Guid, Guid)> found = [];
        await foreach (var row in all.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (row.Plan.RetentionDays is not null)
            {
                found.Add((row.OrganisationId, row.Id));
            }
        }

        return found;
    }

    // One organisation's trouble is not another's.
    private async Task Erase(Guid organisation, Guid scenario, EndedKind kind, CancellationToken ct)
    {
        try
        {
            Ended? after = null;
            do
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(organisation);
                after = await scope.ServiceProvider.GetRequiredService<EraseBatch>().Handle(kind, scenario, after, ct);
            }
            while (after is not null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e, scenario, organisation);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Customers of scenario {Scenario} of organisation {Organisation} could not be erased; it is tried again within the hour")]
    private partial void LogFailed(Exception exception, Guid scenario, Guid organisation);

    [LoggerMessage(Level = LogLevel.Error, Message = "Whose customers are to be erased could not be read; it is tried again within the hour")]
    private partial void LogBlind(Exception exception);
}
