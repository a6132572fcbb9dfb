using Guichet.Server.Data;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Record;

/// <summary>Every hour erases the addresses of sign-ins that are kept no longer, of all organisations.</summary>
internal sealed partial class EraseAddresses(IServiceScopeFactory scopes, RecordSettings settings, TimeProvider clock, ILogger<EraseAddresses> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    public async Task Handle(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var limit = clock.Now() - settings.AddressesAreKept;
        await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<SignInAddress>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
            .Where(row => row.At <= limit).ExecuteDeleteAsync(ct);
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
                LogFailed(e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Addresses of sign-ins could not be erased; it is tried again within the hour")]
    private partial void LogFailed(Exception exception);
}
