using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Domain.Messages.Words;
using Guichet.Domain.Organisations;
using Guichet.Server.Data;
using Guichet.Server.Journal;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Guichet.Server.Messages.Templates;

/// <param name="Changed">It is in the organisation's own words.</param>
public sealed record TemplateView(string Notice, string Language, MessageChannel Channel, string Subject, string Text, bool Changed);

public sealed record TemplateList(IReadOnlyList<TemplateView> Items, IReadOnlyList<string> Places);

/// <param name="Parts">Text messages that it is sent in; 1 for an e-mail.</param>
public sealed record TemplatePreview(string? Subject, string Text, int Parts);

/// <summary>The organisation's words for each notice, language and channel, and how they will look.</summary>
internal sealed class ChangeTemplates(GuichetDb db, JournalCommit journal)
{
    public sealed record Request(string Notice, string Language, MessageChannel Channel, string Subject, string Text);

    public sealed record ResetRequest(string Notice, string Language, MessageChannel Channel);

    public static async Task<IResult> List(GuichetDb db, CancellationToken ct)
    {
        var own = await db.Set<TemplateRow>().AsNoTracking().ToListAsync(ct);
        return TypedResults.Ok(new TemplateList(
            [
                .. from notice in Domain.Messages.Notices.All
                   from language in DefaultTemplates.Languages
                   from channel in MessageChannels.OfOperators
                   where channel is MessageChannel.Email || !Domain.Messages.Notices.GoesToTheDesk(notice)
                   select View(notice, language, channel, own.SingleOrDefault(row => row.Notice == notice && row.Language == language && row.Channel == channel)),
            ],
            [.. MessageTemplate.Places.Order(StringComparer.Ordinal)]));
    }

    public static async Task<IResult> Change(Request request, ChangeTemplates change, HttpContext http)
    {
        if (!IsKnown(request.Notice, request.Language, request.Channel))
        {
            return new Problem(ProblemCodes.NotFound).ToResult();
        }

        return Wrong(request.Subject, request.Text, request.Channel) is { } wrong ? wrong.ToResult()
            : TypedResults.Ok(await change.Save((request.Notice, request.Language, request.Channel), request, Caller.From(http.User)!, http.RequestAborted));
    }

    /// <summary>Back to the default.</summary>
    public static async Task<IResult> Reset(ResetRequest request, ChangeTemplates change, HttpContext http) =>
        !IsKnown(request.Notice, request.Language, request.Channel) ? new Problem(ProblemCodes.NotFound).ToResult()
        : TypedResults.Ok(await change.Save((request.Notice, request.Language, request.Channel), null, Caller.From(http.User)!, http.RequestAborted));

    /// <summary>Filled with an example.</summary>
    public static async Task<IResult> Preview(Request request, GuichetDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!IsKnown(request.Notice, request.Language, request.Channel) || Wrong(request.Subject, request.Text, request.Channel) is not null)
        {
            return (Wrong(request.Subject, request.Text, request.Channel) ?? new Problem(ProblemCodes.NotFound)).ToResult();
        }

        var organisation = await db.Set<Organisation>().AsNoTracking().SingleAsync(ct);
        var (zone, at) = (Messaging.ZoneOf(organisation), clock.Now() + Duration.FromDays(1));
        var content = new MessageTemplate(request.Subject, request.Text).Fill(new Dictionary<string, string>
        {
            ["customer"] = "Camille Martin",
            ["organisation"] = organisation.Name,
            ["specialist"] = "Alex Roy",
            ["subject"] = request.Language == "fr" ? "Visite de contrôle" : "Check-up",
            ["date"] = SpokenTime.Date(at, zone, request.Language),
            ["time"] = SpokenTime.Time(at, zone, request.Language),
            [MessageTemplate.Prepare] = PrepareWords.Of(
                request.Language == "fr" ? "Choisissez un endroit calme.\nGardez vos documents à portée de main." : "Choose a quiet place.\nHave your papers at hand.", request.Language),
            [MessageTemplate.Message] = request.Language == "fr" ? "Nous sommes complets ce soir\u202f: rappelez demain dès 9 h." : "We are full tonight: call again tomorrow from 9 am.",
            ["link"] = "https://example.org/j#Kx0fV2bq7mRcT9sYdLwEhUaZn4pQ6gJ1iBoC3vX8",
            ["check"] = "https://example.org/check#Kx0fV2bq7mRcT9sYdLwEhUaZn4pQ6gJ1iBoC3vX8",
            ["rating"] = "https://example.org/rate#Kx0fV2bq7mRcT9sYdLwEhUaZn4pQ6gJ1iBoC3vX8",
        });
        var text = PlainSpaces.In(content.Text, request.Channel);
        return TypedResults.Ok(new TemplatePreview(content.Subject, text, request.Channel is MessageChannel.Text ? TextLength.Parts(text) : 1));
    }

    private async Task<TemplateView> Save((string Notice, string Language, MessageChannel Channel) key, Request? own, Caller caller, CancellationToken ct)
    {
        var row = await db.Set<TemplateRow>().SingleOrDefaultAsync(
            one => one.Notice == key.Notice && one.Language == key.Language && one.Channel == key.Channel, ct);
        if (own is null && row is not null)
        {
            db.Remove(row);
            row = null;
        }
        else if (own is not null)
        {
            row ??= db.Add(new TemplateRow { OrganisationId = journal.OrganisationId, Notice = key.Notice, Language = key.Language, Channel = key.Channel }).Entity;
            (row.Subject, row.Text) = (own.Subject, own.Text);
        }

        db.Append(new TemplateChanged(key.Notice, key.Language, key.Channel, caller.Actor));
        await journal.Commit(ct);
        return View(key.Notice, key.Language, key.Channel, row);
    }

    private static bool IsKnown(string notice, string language, MessageChannel channel) =>
        Domain.Messages.Notices.All.Contains(notice) && DefaultTemplates.Languages.Contains(language) && MessageChannels.OfOperators.Contains(channel);

    private static Problem? Wrong(string subject, string text, MessageChannel channel) =>
        subject.Length > MessageTemplate.LongestSubject || (channel is MessageChannel.Email && string.IsNullOrWhiteSpace(subject))
            ? Problem.Field("subject", $"1 to {MessageTemplate.LongestSubject} characters for an e-mail.")
        : string.IsNullOrWhiteSpace(text) || text.Length > (channel is MessageChannel.Text ? MessageTemplate.LongestShortText : MessageTemplate.LongestText)
            ? Problem.Field("text", $"1 to {MessageTemplate.LongestText} characters, {MessageTemplate.LongestShortText} for a text message.")
        : channel is MessageChannel.Text && new MessageTemplate("", text).Has(MessageTemplate.Prepare)
            ? Problem.Field("text", "What to prepare is too long for a text message: the appointment's page says it.")
        : new MessageTemplate(subject, text).WrongPlace() is { } place ? Problem.Field("text", $"There is no place '{place}'.")
        : null;

    private static TemplateView View(string notice, string language, MessageChannel channel, TemplateRow? row)
    {
        var template = row?.Template ?? DefaultTemplates.Of(notice, language, channel);
        return new TemplateView(notice, language, channel, template.Subject, template.Text, row is not null);
    }
}
