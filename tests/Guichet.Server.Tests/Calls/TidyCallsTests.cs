using Guichet.Server.Calls;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Calls;

public sealed class TidyCallsTests
{
    [Fact]
    public async Task Handle_CallsWhoseLinksExpired_AreEndedAndOldKeysForgotten()
    {
        await using var server = await RunningServer.Start();
        using var program = server.Program();
        program.DefaultRequestHeaders.Add("Idempotency-Key", "old");
        await server.MakeCall(program);
        server.Time.Advance(TimeSpan.FromDays(8));
        using var later = server.Program();
        var fresh = await server.MakeCall(later);

        await server.Services.GetRequiredService<TidyCalls>().Handle(CancellationToken.None);

        Assert.Equal(Guid.Parse(fresh.Id), Guid.Parse(server.Ask<string>("SELECT Id FROM Calls WHERE State = 'Ready'")));
        Assert.Equal(2L, server.Ask<long>("SELECT COUNT(*) FROM Journal WHERE Kind = 'CallEnded' AND Body LIKE '%expired%'"));
        Assert.Equal(0L, server.Ask<long>("SELECT COUNT(*) FROM IdempotencyKeys"));
    }
}
