namespace Guichet.Server.Data;

/// <summary>SQLite has one writer. Waiting for one's turn here costs no thread; waiting inside SQLite would.</summary>
internal sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<IDisposable> Enter(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        return new Exit(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class Exit(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
