using Guichet.Server.Calls;
using Guichet.Server.Retention;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Faults;

/// <summary>The real clock, so many days ahead: what a server does after a month is seen at once.</summary>
internal sealed class Later : TimeProvider
{
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    /// <summary>Moves on, and does what the server does every hour.</summary>
    public async Task Advance(int days, IServiceProvider services)
    {
        _ahead += TimeSpan.FromDays(days);
        await services.GetRequiredService<TidyCalls>().Handle(CancellationToken.None);
        await services.GetRequiredService<EraseCustomers>().Handle(CancellationToken.None);
        Console.WriteLine($"It is {days} days later");
    }
}
