using System.Collections.Frozen;
using Guichet.Domain.Messages;
using Guichet.Domain.Organisations;
using Guichet.Server.Appointments;
using Guichet.Server.Data;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.TimeZones;

namespace Guichet.Server.Messages;

/// <summary>An organisation's decisions about messages, and what follows from them for one customer.</summary>
internal sealed class Messaging(GuichetDb db)
{
    /// <summary>The zones of each country, its most used one first.</summary>
    private static readonly FrozenDictionary<string, string[]> Zones = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        .GroupBy(place => place.CountryCode).ToFrozenDictionary(country => country.Key, country => country.Select(place => place.ZoneId).ToArray());

    private (Organisation Organisation, MessagingSettings Settings)? _known;

    public async Task<(Organisation Organisation, MessagingSettings Settings)> Read(CancellationToken ct)
    {
        if (_known is null)
        {
            var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(ct);
            _known = (organisation, await db.Set<MessagingSettings>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new MessagingSettings { OrganisationId = organisation.Id });
        }

        return _known.Value;
    }

    /// <summary>Where the customer's clock hangs: as they said, else where their number is from when that country has one time, else the organisation's.</summary>
    public async Task<DateTimeZone> ZoneOf(ThreadCustomer customer, CancellationToken ct)
    {
        var (organisation, settings) = await Read(ct);
        return Find(customer.Zone)
            ?? (PhoneNumber.TryRead(customer.Phone, null)?.Country is { } country && Zones.TryGetValue(country, out var zones) && zones.Length == 1 ? Find(zones[0]) : null)
            ?? Find(settings.Zone)
            ?? ZoneOf(organisation);
    }

    public async Task<string> LanguageOf(ThreadCustomer customer, CancellationToken ct) =>
        DefaultTemplates.Closest(customer.Language ?? ((await Read(ct)).Organisation.Country is "FR" or "BE" or "LU" ? "fr" : "en"));

    /// <summary>Somebody at the desk reads in the language of their account, by the clock where they work.</summary>
    public async Task<(string Language, DateTimeZone Zone)> OfSpecialist(Guid id, CancellationToken ct)
    {
        var person = await db.Set<Person>().AsNoTracking().Where(row => row.Id == id)
            .LeftJoin(db.Set<WorkingHours>(), row => row.Id, hours => hours.SpecialistId, (row, hours) => new { row.Language, Zone = hours == null ? null : hours.Zone })
            .SingleOrDefaultAsync(ct);
        var nobody = new ThreadCustomer(null, null, null, person?.Language, person?.Zone);
        return (await LanguageOf(nobody, ct), await ZoneOf(nobody, ct));
    }

    public static DateTimeZone ZoneOf(Organisation organisation) =>
        organisation.Country is { } country && Zones.TryGetValue(country, out var zones) ? Find(zones[0]) ?? DateTimeZone.Utc : DateTimeZone.Utc;

    public static DateTimeZone? Find(string? id) => string.IsNullOrEmpty(id) ? null : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);
}
