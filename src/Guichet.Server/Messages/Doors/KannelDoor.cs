using Guichet.Contracts.Problems;
using Guichet.Domain.Messages;
using Guichet.Server.Channels;
using Guichet.Server.Platform;

namespace Guichet.Server.Messages.Doors;

/// <summary>What Kannel hands in: incoming messages by its post-url (the text is the body; sender and id it fills into the address), and delivery reports,
/// which it can only hand in with a GET. Kannel signs nothing: the address itself is the secret, made for one organisation.</summary>
internal static class KannelDoor
{
    /// <summary>What Kannel fills in: %p is the sender's number, %I its own id of the message.</summary>
    public const string Places = "?from=%p&id=%I";

    private const int LongestText = 4_000;

    public static async Task<IResult> Receive(string token, string from, string id, HttpRequest request, DoorStep step, ReceiveMessage receive, HttpContext http)
    {
        if (step.Enter(token, http) is { } problem)
        {
            return problem.ToResult();
        }

        var ct = http.RequestAborted;
        if (await step.Row(MessageChannel.Text, OperatorKind.Kannel, ct) is null || await Bodies.Text(request, LongestText) is not { } text)
        {
            return new Problem(ProblemCodes.RequestInvalid).ToResult();
        }

        await receive.Handle(new IncomingMessage(MessageChannel.Text, Number(from), null, null, text, $"kannel:{id}", []), ct);
        // What is answered here Kannel would send to the customer.
        return TypedResults.NoContent();
    }

    /// <summary>In international form, as operators give it, with or without its plus.</summary>
    public static string Number(string from) => PhoneNumber.TryRead(from.StartsWith('+') ? from : "+" + from, null)?.Number ?? from[..Math.Min(20, from.Length)];
}
