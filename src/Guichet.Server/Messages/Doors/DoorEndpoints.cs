using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Messages.Outbox;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Mvc;

namespace Guichet.Server.Messages.Doors;

/// <summary>The doors for operators. They stand outside the API: operators have forms of their own, and no header of ours.</summary>
internal static class DoorEndpoints
{
    private const string Because = "the address is signed for one organisation, and what operators sign is checked before it is read; it is rate-limited";

    public static Feature Feature => new(
        services =>
        {
            services.AddScoped<DoorStep>();
            services.AddScoped<TwilioDoor>();
            services.AddScoped<StopDoor.Parts>();
            services.AddScoped<StopDoor>();
            services.AddScoped<ReceiveMessage>();
            services.AddScoped<TakeMail>();
            services.AddSingleton<MailgunKey>();
            services.AddScoped<MailgunTokens>();
            services.AddScoped<MailgunDoor>();
        },
        Map);

    private static void Map(IEndpointRouteBuilder routes)
    {
        var doors = routes.MapGroup("/channels").OpenToAll(Because).ExcludeFromDescription();
        doors.MapPost("/kannel/{token}", KannelDoor.Receive);
        doors.MapPost("/twilio/{token}", TwilioDoor.Receive);
        doors.MapPost("/mail/{token}", MailDoor.Receive).WithMetadata(new RequestSizeLimitAttribute(TakeMail.Longest + 1));
        doors.MapPost("/mailgun/{token}/" + MailgunDoor.Ending, MailgunDoor.Receive).WithMetadata(new RequestSizeLimitAttribute(MailgunForm.Longest + 1));
        doors.MapGet("/stop/{token}", StopDoor.Show);
        doors.MapPost("/stop/{token}", StopDoor.Stop);
        doors.MapPost("/reports/{token}/{messageId}", (string token, Guid messageId, TwilioDoor door, TakeAnswers take, HttpContext http) => door.Report(token, messageId, take, http));
        // Kannel reports with a GET and cannot do otherwise; hearing the same report again changes nothing.
        doors.MapGet("/reports/{token}/{messageId}", Report);
    }

    /// <param name="type">Kannel's %d: 1 delivered, 2 not delivered, 16 refused by the operator's centre; others are on the way.</param>
    private static async Task<IResult> Report(string token, Guid messageId, int type, DoorStep step, TakeAnswers take, HttpContext http)
    {
        if (step.Enter(token, http) is { } problem)
        {
            return problem.ToResult();
        }

        if (await step.Row(MessageChannel.Text, Channels.OperatorKind.Kannel, http.RequestAborted) is null)
        {
            return new Problem(ProblemCodes.NotFound).ToResult();
        }

        return type is 1 or 2 or 16 && !await take.Report(messageId, type == 1, http.RequestAborted)
            ? new Problem(ProblemCodes.MessageNotFound).ToResult()
            : TypedResults.NoContent();
    }
}
