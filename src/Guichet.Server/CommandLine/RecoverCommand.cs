using System.CommandLine;
using System.CommandLine.Parsing;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Invitations;
using Guichet.Server.Links;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet recover --email owner@example.org</c>: for an owner whom nobody else at the desk can let in again. Whoever may run it may read the
/// database and its keys.</summary>
internal static class RecoverCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "Whose account.", Required = true };

    private static readonly Option<bool> Reset = new("--reset-second-factor")
    {
        Description = "Also make their authenticator, passkeys and codes for emergencies void, when the link is used.",
    };

    public static Command Make()
    {
        var command = new Command("recover", "Prints a link by which somebody comes into their account again: once, within 24 hours.")
        {
            Email, Reset, Shared.Address, Shared.DataFolder,
        };
        command.SetAction((parsed, ct) => Shared.Try(() => Run(
            Shared.Kept(parsed), parsed.GetValue(Email)!, parsed.GetValue(Reset), parsed.GetValue(Shared.Address), ct)));
        return command;
    }

    private static async Task<int> Run(ServeOptions options, string email, bool reset, string? address, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var account = SignIn.Normalise(email);
        var person = await services.GetRequiredService<GuichetDb>().Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
            .SingleOrDefaultAsync(row => row.NormalizedEmail == account, ct) ?? throw new StartException($"Nobody has an account with the address {email}.");
        services.GetRequiredService<CurrentOrganisation>().Set(person.OrganisationId);
        var wish = new MakeReentry.Wish(null, ReentrySource.CommandLine, reset, null);
        var (made, problem) = await services.GetRequiredService<MakeReentry>().Make(person.Id, wish, _ => null, ct);
        Console.WriteLine(made is null
            ? throw new StartException($"{person.Name} cannot be let in so: {problem!.Detail ?? problem.Code}.")
            : services.GetRequiredService<InvitationLinks>().Address(made, address?.TrimEnd('/') ?? Starting.AddressOf(app)));
        return 0;
    }
}
