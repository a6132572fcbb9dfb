using System.CommandLine;
using Guichet.Server.Http;
using Guichet.Server.Platform;
using Guichet.Server.Sample;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet serve</c></summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Empty = new("--empty") { Description = "No sample: the first page makes the owner's account." };
    private static readonly Option<bool> CallOnly = new("--call-only") { Description = "A sample of two people and a call alone, without team, hours and appointments." };

    public static Command Make()
    {
        var command = new Command("serve", "Runs the server.") { Empty, CallOnly };
        foreach (var option in MachineOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, ct) => Shared.Try(() => Run(MachineOptions.Read(parsed), Sample(parsed), ct)));
        return command;
    }

    private static SampleKind Sample(ParseResult parsed) =>
        parsed.GetValue(Empty) ? SampleKind.None : parsed.GetValue(CallOnly) ? SampleKind.Call : SampleKind.Desk;

    private static async Task<int> Run(ServeOptions options, SampleKind sample, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        using var claim = app.Services.GetRequiredService<KeptFiles>().Claim();
        var made = await Starting.Start(app, sample, ct);
        var services = app.Services;
        Greeting.Print(Console.Out, services.GetRequiredService<HttpSettings>(), Starting.AddressOf(app), made, services.GetRequiredService<KeptFiles>());
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
