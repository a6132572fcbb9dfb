using Guichet.Domain.People;
using Guichet.Server.Channels;
using Guichet.Server.Companions;
using Guichet.Server.Journal;
using Guichet.Server.Messages.Doors;
using Guichet.Server.Messages.Notices;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Messages.Templates;
using Guichet.Server.Messages.Threads;
using Guichet.Server.Platform;
using Guichet.Server.Retention;

namespace Guichet.Server.Messages;

internal static class MessageEndpoints
{
    public static Feature Feature => new(Add, Map);

    private static void Add(IServiceCollection services)
    {
        services.AddSingleton<MessageCounts>();
        services.AddSingleton<DoorKeys>();
        services.AddSingleton(provider => new OperatorTools(
            provider.GetRequiredService<Operators>(), provider.GetRequiredService<ChannelSettings>(), provider.GetRequiredService<MessageCounts>()));
        services.AddScoped<MessageChecks>();
        services.AddScoped<Messaging>();
        services.AddScoped<MessageBook>();
        services.AddScoped<MessageViews>();
        services.AddScoped<WriteMessage>();
        services.AddScoped<SendCallLink.Parts>();
        services.AddScoped<SendCallLink>();
        services.AddScoped<SendCheckLink>();
        services.AddScoped<SendReportLink>();
        services.AddScoped<ChangeMessage>();
        services.AddScoped<ChangeMessaging>();
        services.AddScoped<ThreadAppointments>();
        services.AddScoped<ReadThreads>();
        services.AddScoped<ChangeThread>();
        services.AddScoped<IHoldCustomers, EraseMessages>();
        services.AddScoped<ChangeTemplates>();
        services.AddScoped<KnownWords>();
        services.AddScoped<Composer>();
        services.AddScoped<NoticeWriter>();
        services.AddScoped<CompanionNotices>();
        services.AddScoped<ITellCompanions>(provider => provider.GetRequiredService<CompanionNotices>());
        services.AddScoped<IJournalReader, AppointmentNotices>();
        services.AddScoped<Fallback>();
        services.AddScoped<RerouteMessages>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<TurnNotices>();
        services.AddScoped<AppointedTurns>();
        services.AddSingleton<SendingTools.Addresses>();
        services.AddScoped<SendingTools>();
        services.AddScoped<SendDue>();
        services.AddScoped<TakeAnswers>();
        services.AddHostedService<OutboxLoop>();
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        MapMessages(Group(routes, "/api/v1/messages", Permission.ReadMessages));
        MapThreads(Group(routes, "/api/v1/threads", Permission.ReadMessages));
        var settings = Group(routes, "/api/v1/messaging", Permission.ManageChannels);
        settings.MapGet("/", ChangeMessaging.Read).WithName("ReadMessaging").Produces<ChangeMessaging.Response>();
        settings.MapPut("/", ChangeMessaging.Change).WithName("ChangeMessaging").Produces<ChangeMessaging.Response>().ProducesProblem(400);
        settings.MapPut("/mailgun", ChangeMessaging.SetMailgun).WithName("SetMailgunKey").Produces<ChangeMessaging.Response>().ProducesProblem(400);
        var templates = Group(routes, "/api/v1/templates", Permission.ManageChannels);
        templates.MapGet("/", ChangeTemplates.List).WithName("ListTemplates").Produces<TemplateList>();
        templates.MapPut("/", ChangeTemplates.Change).WithName("ChangeTemplate").Produces<TemplateView>().ProducesProblem(400).ProducesProblem(404);
        templates.MapPost("/reset", ChangeTemplates.Reset).WithName("ResetTemplate").Produces<TemplateView>().ProducesProblem(404);
        templates.MapPost("/preview", ChangeTemplates.Preview).WithName("PreviewTemplate").Produces<TemplatePreview>().ProducesProblem(400).ProducesProblem(404);
    }

    private static void MapMessages(RouteGroupBuilder group)
    {
        group.MapGet("/", ReadMessages.List).WithName("ListMessages").Produces<MessagePage>().ProducesProblem(400);
        var write = group.MapGroup("").RequireCaller(Permission.WriteMessages).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        write.MapPost("/", WriteMessage.Handle).WithName("WriteMessage").Produces<MessageView>(201);
        write.MapPost("/call", SendCallLink.Handle).WithName("SendCallLink").Produces<SendCallLink.Response>(201);
        write.MapPost("/check", SendCheckLink.Handle).WithName("SendCheckLink").Produces<MessageView>(201);
        write.MapPost("/report", SendReportLink.Handle).WithName("SendReportLink").RequireCaller(Permission.WriteReports).Produces<MessageView>(201);
        write.MapPost("/reroute", RerouteMessages.Handle).WithName("RerouteMessages").Produces<RerouteMessages.Response>();
        write.MapPost("/{messageId}/retry", ChangeMessage.Retry).WithName("RetryMessage").Produces<MessageView>();
        write.MapPost("/{messageId}/withdraw", ChangeMessage.Withdraw).WithName("WithdrawMessage").Produces<MessageView>();
        write.MapPost("/{messageId}/reroute", ChangeMessage.Reroute).WithName("RerouteMessage").Produces<MessageView>();
    }

    private static void MapThreads(RouteGroupBuilder group)
    {
        group.MapGet("/", ReadThreads.List).WithName("ListThreads").Produces<ThreadPage>().ProducesProblem(400);
        group.MapGet("/{threadId}", ReadThreads.One).WithName("ReadThread").Produces<ThreadDetail>().ProducesProblem(404);
        var keep = group.MapGroup("").RequireCaller(Permission.WriteMessages).ProducesProblem(404);
        keep.MapPost("/{threadId}/read", ChangeThread.Read).WithName("MarkThreadRead").Produces<ThreadDetail>();
        keep.MapPost("/{threadId}/assign", ChangeThread.Assign).WithName("AssignThread").Produces<ThreadDetail>();
        keep.MapPost("/{threadId}/consent", ChangeThread.Consent).WithName("NoteConsent").Produces<ThreadDetail>().ProducesProblem(422);
    }

    private static RouteGroupBuilder Group(IEndpointRouteBuilder routes, string path, Permission permission) =>
        routes.MapGroup(path).WithTags("Messages").RequireCaller(permission).ProducesProblem(401).ProducesProblem(403);
}
