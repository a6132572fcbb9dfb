using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.AspNetCore.Identity;

namespace Guichet.Server.Passkeys;

/// <param name="Options">For <c>navigator.credentials</c> (WebAuthn level 3, section 5.1.8), bytes in base64url.</param>
/// <param name="Ticket">Send it back with the browser's answer: within five minutes, once.</param>
public sealed record PasskeyQuestion(JsonElement Options, string Ticket);

/// <param name="Credential">The browser's answer (WebAuthn level 3, section 5.1.8), bytes in base64url.</param>
public sealed record PasskeyAnswer(string Ticket, JsonElement Credential);

/// <summary>Asks a browser for a passkey and judges what it answers, by Identity's handler.</summary>
internal sealed class Ceremony(IPasskeyHandler<Person> handler, PasskeyTickets tickets, CurrentOrganisation current)
{
    private const int LongestAnswer = 32 * 1024;

    /// <summary>To make a new one.</summary>
    /// <param name="person">The account's id, which there may not be yet.</param>
    public async Task<PasskeyQuestion> AskToMake(string purpose, Guid person, string email, string name, HttpContext http)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = person.ToString("N"), Name = email, DisplayName = name }, http);
        return new PasskeyQuestion(JsonElement.Parse(made.CreationOptionsJson), tickets.Give(purpose, made.AttestationState ?? ""));
    }

    /// <summary>To use one.</summary>
    /// <param name="person">Null: whoever's the browser offers.</param>
    public async Task<PasskeyQuestion> AskToUse(string purpose, Person? person, HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(person, http);
        return new PasskeyQuestion(JsonElement.Parse(made.RequestOptionsJson), tickets.Give(purpose, made.AssertionState ?? ""));
    }

    /// <summary>The new passkey, and for which account it was made.</summary>
    public async Task<(UserPasskeyInfo? Made, Guid Person, Problem? Problem)> Made(string purpose, PasskeyAnswer answer, HttpContext http)
    {
        if (tickets.Take(purpose, answer.Ticket) is not { } state)
        {
            return (null, default, new Problem(ProblemCodes.PasskeyExpired));
        }

        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http, CredentialJson = Text(answer), AttestationState = state });
        return result.Succeeded ? (result.Passkey, Guid.Parse(result.UserEntity.Id), null) : (null, default, Refused(result.Failure));
    }

    /// <summary>The passkey with its new count, and whose it is. From here on their organisation is the request's.</summary>
    public async Task<(UserPasskeyInfo? Used, Person? Person, Problem? Problem)> Used(string purpose, PasskeyAnswer answer, HttpContext http)
    {
        if (tickets.Take(purpose, answer.Ticket) is not { } state)
        {
            return (null, null, new Problem(ProblemCodes.PasskeyExpired));
        }

        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http, CredentialJson = Text(answer), AssertionState = state });
        if (!result.Succeeded)
        {
            return (null, null, Refused(result.Failure));
        }

        // The browser may be signed in already: another organisation's passkey then opens nothing.
        if (current.Id != Guid.Empty && current.Id != result.User.OrganisationId)
        {
            return (null, null, new Problem(ProblemCodes.PasskeyFailed));
        }

        current.Set(result.User.OrganisationId);
        return (result.Passkey, result.User, null);
    }

    private static string Text(PasskeyAnswer answer) => answer.Credential.GetRawText() is { Length: <= LongestAnswer } text ? text : "{}";

    private static Problem Refused(PasskeyException reason) => new(ProblemCodes.PasskeyFailed, reason.Message);
}
