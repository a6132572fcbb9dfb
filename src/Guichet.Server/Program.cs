return await Guichet.Server.CommandLine.GuichetCommand.Run(args);
