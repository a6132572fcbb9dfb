using Guichet.Contracts.Problems;
using Guichet.Domain.Countries;
using Guichet.Domain.Organisations;
using Guichet.Domain.People;
using Guichet.Server.Countries;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Guichet.Server.SingleSignOn.Asking;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.SingleSignOn;

/// <param name="HasSecret">One is kept; it is never given out again.</param>
/// <param name="RoleOfNew">Null: only the invited come in.</param>
/// <param name="Only">Nobody but owners comes in by another way.</param>
/// <param name="ReturnAddress">What the provider must be told beforehand.</param>
/// <param name="Age">How old whoever gets an account must be (A22).</param>
public sealed record SingleSignOnView(
    bool SetUp, string Issuer, string ClientId, bool HasSecret, string Name, IReadOnlyList<string> Domains, PersonRole? RoleOfNew, bool TrustsAddresses,
    bool Only, string ReturnAddress, int Age);

/// <param name="Trouble">Null: it works.</param>
/// <param name="Detail">What the provider said, where that helps.</param>
public sealed record ProviderTried(ProviderTrouble? Trouble, string? Detail = null);

/// <summary>An owner says where the organisation's people prove who they are.</summary>
internal sealed class ManageSingleSignOn(GuichetDb db, JournalCommit journal, ProviderBook book, Discovery discovery, CodeExchange exchange)
{
    /// <param name="ClientSecret">One that is left out stays as it was.</param>
    /// <param name="OfAge">The owner answers for it that the provider lets in nobody who is too young for an account (A22).</param>
    public sealed record Request(
        string Issuer, string ClientId, string Name, IReadOnlyList<string> Domains, bool TrustsAddresses, bool Only, bool OfAge,
        PersonRole? RoleOfNew = null, string? ClientSecret = null);

    public sealed record TryRequest(string Issuer, string ClientId, string? ClientSecret = null);

    public static async Task<IResult> Read(ManageSingleSignOn manage, HttpContext http) => TypedResults.Ok(await manage.View(http));

    public static async Task<IResult> Try(TryRequest request, ManageSingleSignOn manage, HttpContext http) =>
        ProviderForm.Wrong(request.Issuer, request.ClientId) is { } wrong
            ? wrong.ToResult()
            : TypedResults.Ok(await manage.Try(await manage.Client(request, http), http.RequestAborted));

    public static async Task<IResult> Change(Request request, ManageSingleSignOn manage, HttpContext http)
    {
        var client = await manage.Client(new TryRequest(request.Issuer, request.ClientId, request.ClientSecret), http);
        if (ProviderForm.Wrong(request, client.Secret, out var form) is { } wrong)
        {
            return wrong.ToResult();
        }

        var tried = await manage.IsKnown(client, http.RequestAborted) ? new ProviderTried(null) : await manage.Try(client, http.RequestAborted);
        if (tried.Trouble is { } trouble)
        {
            return new Problem(ProblemCodes.SingleSignOnProvider, $"{trouble} {tried.Detail}".TrimEnd()).ToResult();
        }

        var problem = await manage.Save(form, client, Caller.From(http.User)!.Actor, http.RequestAborted);
        return problem?.ToResult() ?? TypedResults.Ok(await manage.View(http));
    }

    /// <summary>Who was who at the provider is forgotten with it.</summary>
    public static async Task<IResult> Remove(ManageSingleSignOn manage, HttpContext http)
    {
        await manage.Remove(Caller.From(http.User)!.Actor, http.RequestAborted);
        return TypedResults.NoContent();
    }

    private async Task<ProviderTried> Try(ProviderClient client, CancellationToken ct)
    {
        try
        {
            await discovery.ReadNow(client.Issuer, ct);
            await exchange.Try(client, ct);
            return new ProviderTried(null);
        }
        catch (ProviderException e)
        {
            return new ProviderTried(e.Trouble, e.Detail);
        }
    }

    // What was tried when it was saved is not tried again because a name changes: the provider may be out of reach just now.
    private async Task<bool> IsKnown(ProviderClient client, CancellationToken ct) =>
        await book.Own(ct) is { } kept && kept.Issuer == client.Issuer && kept.ClientId == client.Id && book.Open(kept.Sealed) == client.Secret;

    private async Task<ProviderClient> Client(TryRequest request, HttpContext http)
    {
        var secret = string.IsNullOrEmpty(request.ClientSecret) ? await book.Own(http.RequestAborted) is { } kept ? book.Open(kept.Sealed) : "" : request.ClientSecret;
        return new ProviderClient(request.Issuer.Trim(), request.ClientId.Trim(), secret, book.Return(journal.OrganisationId, http.Request));
    }

    private async Task<Problem?> Save(ProviderForm form, ProviderClient client, Guid by, CancellationToken ct)
    {
        Problem? problem = null;
        await journal.Commit(
            async () =>
            {
                if (await IsTaken(form.Domains, ct))
                {
                    problem = new Problem(ProblemCodes.SingleSignOnDomainTaken);
                    return false;
                }

                await Write(form, client, ct);
                db.Append(new SingleSignOnSetUp(form.Only, form.RoleOfNew, by));
                return true;
            },
            ct);
        return problem;
    }

    // A domain leads everybody who types it to the provider: it goes to nobody while another organisation's people have addresses there.
    private async Task<bool> IsTaken(IReadOnlyList<string> domains, CancellationToken ct)
    {
        var own = journal.OrganisationId;
        if (await db.Set<SignInDomain>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AnyAsync(row => domains.Contains(row.Name) && row.OrganisationId != own, ct))
        {
            return true;
        }

        foreach (var ending in domains.Select(domain => $"@{SignIn.Normalise(domain)}"))
        {
            if (await db.Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter])
                .AnyAsync(person => person.OrganisationId != own && person.NormalizedEmail!.EndsWith(ending), ct))
            {
                return true;
            }
        }

        return false;
    }

    private async Task Write(ProviderForm form, ProviderClient client, CancellationToken ct)
    {
        var organisation = await db.Set<Organisation>().SingleAsync(ct);
        organisation.SingleSignOnOnly = form.Only;
        var row = await book.Own(ct) ?? db.Add(new IdentityProvider
        {
            OrganisationId = organisation.Id,
            Issuer = "",
            ClientId = "",
            Sealed = "",
            Name = "",
        }).Entity;
        (row.Issuer, row.ClientId, row.Sealed) = (client.Issuer, client.Id, book.Seal(client.Secret));
        (row.Name, row.RoleOfNew, row.TrustsAddresses) = (form.Name, form.RoleOfNew, form.TrustsAddresses);
        var kept = await db.Set<SignInDomain>().ToListAsync(ct);
        db.RemoveRange(kept.Where(domain => !form.Domains.Contains(domain.Name)));
        db.AddRange(form.Domains.Except(kept.Select(domain => domain.Name)).Select(name => new SignInDomain { Name = name, OrganisationId = organisation.Id }));
    }

    private Task<bool> Remove(Guid by, CancellationToken ct) => journal.Commit(
        async () =>
        {
            if (await book.Own(ct) is not { } row)
            {
                return false;
            }

            db.Remove(row);
            db.RemoveRange(await db.Set<SignInDomain>().ToListAsync(ct));
            db.RemoveRange(await db.Set<Identity>().ToListAsync(ct));
            (await db.Set<Organisation>().SingleAsync(ct)).SingleSignOnOnly = false;
            db.Append(new SingleSignOnRemoved(by));
            return true;
        },
        ct);

    private async Task<SingleSignOnView> View(HttpContext http)
    {
        var ct = http.RequestAborted;
        var (row, address) = (await book.Own(ct), book.Return(journal.OrganisationId, http.Request));
        var organisation = await db.Set<Organisation>().SingleAsync(ct);
        var age = AccountAge.Of(Country.Find(organisation.Country));
        return row is null
            ? new SingleSignOnView(false, "", "", false, "", [], null, false, false, address, age)
            : new SingleSignOnView(
                true, row.Issuer, row.ClientId, book.Open(row.Sealed).Length > 0, row.Name, await book.Domains(ct), row.RoleOfNew, row.TrustsAddresses,
                organisation.SingleSignOnOnly, address, age);
    }
}
