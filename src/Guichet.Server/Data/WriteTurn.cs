using Microsoft.EntityFrameworkCore.Storage;

namespace Guichet.Server.Data;

/// <summary>A transaction during which no other writes for this organisation. Ends as if nothing had been, unless it is committed.</summary>
internal sealed class WriteTurn(IDbContextTransaction transaction, IDisposable? gate) : IAsyncDisposable
{
    public Task Commit(CancellationToken ct) => transaction.CommitAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        gate?.Dispose();
    }
}
