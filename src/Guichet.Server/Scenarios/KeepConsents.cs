using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Scenarios;

/// <summary>Keeps what customers agree to: as a row that is looked at, and as a fact that proves it.</summary>
internal sealed class KeepConsents(GuichetDb db, TimeProvider clock)
{
    /// <summary>What holds for an appointment, however often its customer came.</summary>
    public async Task<IReadOnlyList<Consent>> Standing(Guid appointmentId, CancellationToken ct) =>
        Consent.Standing(await db.Set<Consent>().AsNoTracking().Where(row => row.AppointmentId == appointmentId).ToListAsync(ct));

    /// <summary>What holds at a place in line: said there, or on an earlier visit for its appointment.</summary>
    public async Task<IReadOnlyList<Consent>> Standing(Guid placeId, Guid? appointmentId, CancellationToken ct) => Consent.Standing(await db.Set<Consent>().AsNoTracking()
        .Where(row => row.PlaceId == placeId || (appointmentId != null && row.AppointmentId == appointmentId)).ToListAsync(ct));

    /// <summary>Inside the transaction of whoever calls this.</summary>
    public void Give(Agreement agreement, Guid? appointmentId, Guid? placeId)
    {
        foreach (var asked in agreement.Given)
        {
            var (text, language) = asked.Text.In(agreement.Language);
            var row = new Consent
            {
                Id = clock.NewId(),
                OrganisationId = agreement.Scenario.OrganisationId,
                ScenarioId = agreement.Scenario.Id,
                AskedId = asked.Id,
                Version = asked.Version,
                Given = true,
                Text = text!,
                Language = language,
                AppointmentId = appointmentId,
                PlaceId = placeId,
                At = clock.Now(),
            };
            db.Add(row);
            db.Append(new ConsentGiven(row.Id, row.AskedId, row.Version, row.Text, row.Language, appointmentId, placeId));
        }
    }

    /// <summary>Inside the transaction of whoever calls this.</summary>
    /// <param name="placeId">The place in line at which it is said; null on the appointment's page.</param>
    public void Withdraw(Consent given, Guid? placeId)
    {
        var row = new Consent
        {
            Id = clock.NewId(),
            OrganisationId = given.OrganisationId,
            ScenarioId = given.ScenarioId,
            AskedId = given.AskedId,
            Version = given.Version,
            Given = false,
            Text = given.Text,
            Language = given.Language,
            AppointmentId = given.AppointmentId,
            PlaceId = placeId,
            At = clock.Now(),
        };
        db.Add(row);
        db.Append(new ConsentWithdrawn(row.Id, row.AskedId, row.Version, row.AppointmentId, placeId));
    }
}

/// <param name="Given">What was agreed to just now.</param>
/// <param name="Language">In which it was read.</param>
internal sealed record Agreement(Scenario Scenario, IReadOnlyList<AskedConsent> Given, string? Language);
