using System.CommandLine;
using Guichet.Server.Doctor;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet doctor</c>: looks at the machine and says what to do; fails when something must be done first.</summary>
internal static class DoctorCommand
{
    public static Command Make()
    {
        var command = new Command("doctor", "Checks this machine: ports, UDP, OpenSSL, disk, clock, database, operators of messages, public address.");
        foreach (var option in MachineOptions.All)
        {
            command.Add(option);
        }

        command.SetAction((parsed, ct) => Shared.Try(() => Run(MachineOptions.Read(parsed), ct)));
        return command;
    }

    private static async Task<int> Run(ServeOptions options, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        var findings = await ActivatorUtilities.CreateInstance<Examination>(app.Services).Look(ct);
        foreach (var finding in findings)
        {
            Console.WriteLine($"{finding.Verdict.ToString().ToLowerInvariant(),-5} {finding.What,-15} {finding.Text}");
        }

        return findings.Any(finding => finding.Verdict is Verdict.Fail) ? 1 : 0;
    }
}
