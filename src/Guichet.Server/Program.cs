using System.CommandLine;
using Guichet.Server.CommandLine;

var guichet = new RootCommand("Guichet: live video service from a browser.")
{
    ServeCommand.Make(), DoctorCommand.Make(), KeyCommand.Make(), PaperCommands.MakeSettings(), PaperCommands.MakeOpenApi(),
};
return await guichet.Parse(args).InvokeAsync();
