[assembly: AssemblyFixture(typeof(Guichet.Server.Tests.Harness.SharedServer))]

namespace Guichet.Server.Tests.Harness;

/// <summary>One server for all tests that make their own calls in it.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public RunningServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await RunningServer.Start();

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
