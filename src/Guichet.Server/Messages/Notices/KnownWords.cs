using Guichet.Domain.Appointments;
using Guichet.Domain.Messages;
using Guichet.Domain.Scenarios;
using Guichet.Server.Appointments;
using Guichet.Server.Calls;
using Guichet.Server.Data;
using Guichet.Server.Http;
using Guichet.Server.Messages.Templates;
using Guichet.Server.People;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Notices;

/// <summary>What notices say of types, scenarios, people, links and series: read once for all that are written in one transaction, which changes none of it.</summary>
internal sealed class KnownWords(GuichetDb db, MessageBook book, Messaging messaging, CallLinkWriter links, AppointmentCards cards, OwnAddress address)
{
    private readonly Dictionary<Guid, AppointmentType> _types = [];
    private readonly Dictionary<Guid, ScenarioPlan?> _plans = [];
    private readonly Dictionary<Guid, string?> _people = [];
    private readonly Dictionary<(string Notice, string Language, MessageChannel Wording), MessageTemplate> _templates = [];
    private readonly Dictionary<Guid, CallLinks> _links = [];
    private readonly HashSet<Guid> _alone = [];

    /// <summary>Reads in one go what would be asked for each of them, also of their customers' threads.</summary>
    public async Task Expect(IReadOnlyCollection<Appointment> appointments, CancellationToken ct)
    {
        var ids = appointments.Select(one => one.Id).ToHashSet();
        var inSeries = await cards.InSeries(ids, ct);
        _alone.UnionWith(ids.Where(id => !inSeries.Contains(id)));
        foreach (var (call, written) in await links.Write([.. appointments.Select(one => one.CallId).OfType<Guid>()], address.Value, ct))
        {
            _links[call] = written;
        }

        var country = (await messaging.Read(ct)).Organisation.Country;
        await book.Expect(ids, [.. appointments.Select(one => CustomerReader.Read(one.Subject.Customer, one.Subject.Topic.Language, country))], ct);
    }

    public Task<AppointmentType> Type(Guid id, CancellationToken ct) => Once(_types, id, () => db.Set<AppointmentType>().AsNoTracking().SingleAsync(row => row.Id == id, ct));

    /// <summary>Null where the type has none.</summary>
    public async Task<ScenarioPlan?> Plan(AppointmentType type, CancellationToken ct) => type.ScenarioId is not { } id ? null
        : await Once(_plans, id, async () => (await db.Set<Scenario>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct))?.Plan);

    public async Task<string?> Name(Guid? personId, CancellationToken ct) => personId is not { } id ? null
        : await Once(_people, id, () => db.Set<Person>().Where(row => row.Id == id).Select(row => row.Name).SingleOrDefaultAsync(ct));

    /// <summary>The organisation's own; ours where it has none.</summary>
    public Task<MessageTemplate> Template(string notice, string language, MessageChannel wording, CancellationToken ct) => Once(_templates, (notice, language, wording), async () =>
    {
        var row = await db.Set<TemplateRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Notice == notice && row.Language == language && row.Channel == wording, ct);
        return row?.Template ?? DefaultTemplates.Of(notice, language, wording);
    });

    /// <summary>Null where it has none.</summary>
    public async Task<CallLinks?> Links(Guid callId, CancellationToken ct) =>
        _links.GetValueOrDefault(callId) ?? (await links.Write([callId], address.Value, ct)).GetValueOrDefault(callId);

    /// <summary>To the report that is open to the customer of this call; null when none is.</summary>
    public Task<string?> Report(Guid? callId, CancellationToken ct) => links.Report(callId, address.Value, ct);

    /// <summary>Whether it is another date of a series than the first.</summary>
    public async Task<bool> Follows(Guid appointmentId, CancellationToken ct) => !_alone.Contains(appointmentId) && await cards.Follows(appointmentId, ct);

    /// <summary>When its series is to be from now on; null for what stands alone.</summary>
    public async Task<IReadOnlyList<Instant>?> SeriesAhead(Guid appointmentId, CancellationToken ct) => _alone.Contains(appointmentId) ? null : await cards.SeriesAhead(appointmentId, ct);

    private static async Task<TValue> Once<TKey, TValue>(Dictionary<TKey, TValue> known, TKey key, Func<Task<TValue>> read)
        where TKey : notnull => known.TryGetValue(key, out var value) ? value : known[key] = await read();
}
