using Guichet.Server.Data;
using Guichet.Server.Retention;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Rooms.Chat;

/// <summary>What was said in a call in writing goes whole: answers tell of questions.</summary>
internal sealed class EraseChat(GuichetDb db) : IHoldCustomers
{
    public Task Erase(ErasedCustomers of, CancellationToken ct) => db.Set<ChatRow>().Where(row => of.Calls.Contains(row.CallId)).ExecuteDeleteAsync(ct);
}
