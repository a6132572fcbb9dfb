using Guichet.Faults;
using Guichet.Server;
using Guichet.Server.CommandLine;
using Guichet.Server.Sample;
using Microsoft.Extensions.Hosting;

// The real server, and faults in it that no door of the product leads to: Guichet.Faults PORT DATA PAGES, then a line for each fault.
if (args is not [var port, var data, var pages])
{
    Console.Error.WriteLine("Guichet.Faults PORT DATA PAGES");
    return 2;
}

Pages.Link(pages);
var settings = new Dictionary<string, string?> { ["Http:Port"] = port, ["Media:Workers"] = "1" };
var clock = new Later();
await using var app = GuichetServer.Build(new ServeOptions(data, settings), clock);
await Starting.Start(app, SampleKind.Call, CancellationToken.None);
Console.WriteLine("Guichet is ready");
_ = Task.Run(() => Faults.Obey(Console.In, clock, app.Services));
await app.WaitForShutdownAsync();
return 0;
