using System.CommandLine;
using Guichet.Server.CommandLine;

return await new RootCommand("Guichet: live video service from a browser.") { ServeCommand.Make() }.Parse(args).InvokeAsync();
