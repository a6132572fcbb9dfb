using System.CommandLine;
using Guichet.Server.Http;
using Guichet.Server.Platform;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet serve</c></summary>
internal static class ServeCommand
{
    private static readonly Option<bool> Empty = new("--empty") { Description = "No sample: the first page makes the owner's account." };

    public static Command Make()
    {
        var command = new Command("serve", "Runs the server.") { Empty };
        foreach (var option in MachineOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, ct) => Shared.Try(() => Run(MachineOptions.Read(parsed, parsed.GetValue(Empty)), ct)));
        return command;
    }

    private static async Task<int> Run(ServeOptions options, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        using var claim = app.Services.GetRequiredService<KeptFiles>().Claim();
        var made = await Starting.Start(app, options.Empty, ct);
        var services = app.Services;
        Greeting.Print(Console.Out, services.GetRequiredService<HttpSettings>(), Starting.AddressOf(app), made, services.GetRequiredService<KeptFiles>());
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
