using System.CommandLine;
using System.Globalization;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Links;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.Setup;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.CommandLine;

/// <summary><c>guichet organisation add --name Clinic --country FR --email owner@example.org</c> and <c>guichet organisation list</c>, also beside a
/// running server.</summary>
internal static class OrganisationCommand
{
    private static readonly Option<string> Name = new("--name") { Description = "What it is called; each has a name of its own.", Required = true };

    private static readonly Option<string> Country = new("--country")
    {
        Description = "Where it is, two letters of ISO 3166-1 (docs/countries.md): decides its home region and from which age people make an account.",
        Required = true,
    };

    private static readonly Option<string> Email = new("--email") { Description = "Whom the link makes its first owner.", Required = true };

    public static Command Make()
    {
        var add = new Command("add", "Makes an organisation and prints its first owner's link: once, within 7 days. Said again before they came: another link.")
        {
            Name, Country, Email, Shared.Address, Shared.DataFolder,
        };
        add.SetAction((parsed, ct) => Shared.Try(() => Add(
            Shared.Kept(parsed),
            new AddOrganisation.Wish(parsed.GetValue(Name)!, parsed.GetValue(Country)!.Trim().ToUpperInvariant(), parsed.GetValue(Email)!),
            parsed.GetValue(Shared.Address), ct)));
        var list = new Command("list", "Lists the organisations: name, country, home region, how many accounts, since when.") { Shared.DataFolder };
        list.SetAction((parsed, ct) => Shared.Try(() => List(Shared.Kept(parsed), ct)));
        return new Command("organisation", "Organisations of this server.") { add, list };
    }

    private static async Task<int> Add(ServeOptions options, AddOrganisation.Wish wish, string? address, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        await using var scope = app.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<AddOrganisation>().Handle(wish, ct);
        Console.WriteLine(scope.ServiceProvider.GetRequiredService<InvitationLinks>().Address(made, address?.TrimEnd('/') ?? Starting.AddressOf(app)));
        return 0;
    }

    private static async Task<int> List(ServeOptions options, CancellationToken ct)
    {
        await using var app = GuichetServer.Build(options, TimeProvider.System);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GuichetDb>();
        var people = await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).Where(row => row.DeactivatedAt == null)
            .GroupBy(row => row.OrganisationId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        foreach (var one in await db.Set<Organisation>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking().OrderBy(row => row.CreatedAt).ToListAsync(ct))
        {
            var region = Domain.Countries.Country.Find(one.Country)?.Region switch { HomeRegion.Europe => "Europe", HomeRegion.UnitedStates => "United States", _ => "-" };
            var since = one.CreatedAt.ToDateTimeOffset().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Console.WriteLine($"{one.Name,-30} {one.Country ?? "-",-2}  {region,-13}  {people.GetValueOrDefault(one.Id),5}  {since}");
        }

        return 0;
    }
}
