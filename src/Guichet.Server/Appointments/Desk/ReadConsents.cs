using Guichet.Contracts.Problems;
using Guichet.Domain.Appointments;
using Guichet.Domain.Scenarios;
using Guichet.Server.Data;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Appointments.Desk;

/// <param name="Text">The words that were read; those that are asked now where nothing was said yet.</param>
/// <param name="Version">Of those words.</param>
/// <param name="Language">In which they were read; null while nothing was said.</param>
/// <param name="Required">Without it nobody comes in; false for what is not asked any more.</param>
/// <param name="GivenAt">When the customer agreed; null when they have not, or took it back.</param>
/// <param name="WithdrawnAt">When they took it back.</param>
public sealed record AppointmentConsent(
    string Id, BothLanguages Text, int Version, string? Language, bool Required, DateTimeOffset? GivenAt, DateTimeOffset? WithdrawnAt);

public sealed record AppointmentConsentList(IReadOnlyList<AppointmentConsent> Items);

/// <summary>For the desk: what an appointment's customer was asked to agree to, and what they said last.</summary>
internal static class ReadConsents
{
    public static async Task<IResult> Handle(string appointmentId, GuichetDb db, CancellationToken ct)
    {
        var one = Guid.TryParse(appointmentId, out var id) ? await db.Set<Appointment>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) : null;
        if (one is null)
        {
            return new Problem(ProblemCodes.AppointmentNotFound).ToResult();
        }

        var scenario = await db.Set<AppointmentType>().Where(type => type.Id == one.TypeId)
            .Join(db.Set<Scenario>(), type => type.ScenarioId, row => row.Id, (_, row) => row).AsNoTracking().SingleOrDefaultAsync(ct);
        var said = await db.Set<Consent>().AsNoTracking().Where(row => row.AppointmentId == id).ToListAsync(ct);
        var last = said.GroupBy(row => row.AskedId).Select(rows => rows.MaxBy(row => (row.At, row.Id))!).ToList();
        IReadOnlyList<AskedConsent> asked = scenario?.Plan.Consents ?? [];
        return TypedResults.Ok(new AppointmentConsentList(
        [
            .. asked.Select(question => View(question, last.FirstOrDefault(row => row.AskedId == question.Id))),
            .. last.Where(row => asked.All(question => question.Id != row.AskedId)).Select(row => View(null, row)),
        ]));
    }

    private static AppointmentConsent View(AskedConsent? asked, Consent? said) => said is null
        ? new AppointmentConsent(asked!.Id.ToString("N"), asked.Text, asked.Version, null, asked.Required, null, null)
        : new AppointmentConsent(
            said.AskedId.ToString("N"), said.Language == "fr" ? new BothLanguages(said.Text, null) : new BothLanguages(null, said.Text), said.Version, said.Language,
            asked?.Required ?? false, said.Given ? said.At.ToDateTimeOffset() : null, said.Given ? null : said.At.ToDateTimeOffset());
}
