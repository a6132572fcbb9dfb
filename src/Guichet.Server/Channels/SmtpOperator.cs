using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using Guichet.Domain.Messages;

namespace Guichet.Server.Channels;

/// <summary>E-mail by a mail server: submission with STARTTLS (RFC 6409, RFC 3207), HTML with text, an invitation as part and as file.</summary>
/// <param name="organisation">The sender's name where none is set up.</param>
internal sealed class SmtpOperator(OperatorSetUp setUp, string organisation, OperatorHosts hosts, ChannelSettings settings) : IOperator
{
    /// <summary>A mail server keeps every copy; those that read it drop a second one with the same Message-ID only sometimes.</summary>
    public bool DropsRepetitions => false;

    public async Task<SendOutcome> Send(OutgoingMessage message, CancellationToken ct)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(ct);
        longest.CancelAfter(TimeSpan.FromSeconds(settings.AnswerSeconds));
        try
        {
            if ((await hosts.Allowed(setUp.Host!, longest.Token)).Count == 0)
            {
                return SendOutcome.SetUpWrong;
            }

            using var mail = Write(message);
            using var client = new SmtpClient(setUp.Host, setUp.Port!.Value) { EnableSsl = Encrypted, UseDefaultCredentials = false };
            client.Credentials = setUp.HasSecret ? new NetworkCredential(setUp.User, setUp.Secret) : null;
            await client.SendMailAsync(mail, longest.Token);
            return new SendOutcome(SendResult.Accepted, mail.Headers["Message-ID"]);
        }
        catch (SmtpException e)
        {
            return Judge(e);
        }
        catch (SocketException)
        {
            return SendOutcome.Unreachable;
        }
        catch (FormatException)
        {
            return new SendOutcome(SendResult.Refused, null, DeliveryProblems.AddressInvalid);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return SendOutcome.Unanswered;
        }
    }

    public async Task<OperatorTried> Try(CancellationToken ct)
    {
        using var longest = CancellationTokenSource.CreateLinkedTokenSource(ct);
        longest.CancelAfter(TimeSpan.FromSeconds(settings.AnswerSeconds));
        await using var trial = new SmtpTrial(setUp, hosts, Encrypted);
        return await trial.Run(longest.Token);
    }

    private bool Encrypted => !IsLoopback(setUp.Host!) || setUp.HasSecret;

    // A number is the server's answer (RFC 5321, 4.2.1): 4xx another time, 5xx never. Without one the line broke, before or after the last dot.
    private static SendOutcome Judge(SmtpException e) => e switch
    {
        { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound or SocketError.NetworkUnreachable or SocketError.HostUnreachable } } =>
            SendOutcome.Unreachable,
        { InnerException: System.Security.Authentication.AuthenticationException } => SendOutcome.SetUpWrong,
        { StatusCode: SmtpStatusCode.MustIssueStartTlsFirst or SmtpStatusCode.ClientNotPermitted } => SendOutcome.SetUpWrong,
        { StatusCode: SmtpStatusCode.GeneralFailure } => SendOutcome.Unanswered,
        { StatusCode: var code } when (int)code is >= 400 and < 500 => SendOutcome.Unreachable,
        { StatusCode: var code } when (int)code is 530 or 534 or 535 or 538 => SendOutcome.SetUpWrong,
        _ => SendOutcome.Refused,
    };

    private MailMessage Write(OutgoingMessage message)
    {
        var mail = new MailMessage
        {
            From = new MailAddress(setUp.From!, setUp.FromName ?? organisation, Encoding.UTF8),
            Subject = message.Content.Subject ?? organisation,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.To.Add(new MailAddress(message.To, message.ToName ?? "", Encoding.UTF8));
        mail.Headers.Add("Message-ID", $"<{message.Id:N}@{setUp.From!.Split('@')[1]}>");
        // RFC 3834, section 5: where a person wrote it, nothing is said.
        if (!message.Written)
        {
            mail.Headers.Add("Auto-Submitted", "auto-generated");
        }

        if (message.Answers is { } answered)
        {
            mail.Headers.Add("In-Reply-To", $"<{answered}>");
            mail.Headers.Add("References", $"<{answered}>");
        }

        if (message.ToCustomer)
        {
            var ways = $"<mailto:{setUp.From}?subject=STOP>" + (message.StopAt is { } stop ? $", <{stop}>" : "");
            mail.Headers.Add("List-Unsubscribe", ways);
        }

        if (message.StopAt is not null)
        {
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        mail.Headers.Add("Content-Language", message.Language);
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Content.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(MailPage.Write(message, organisation), Encoding.UTF8, MediaTypeNames.Text.Html));
        if (message.Invitation is { } invitation)
        {
            Attach(mail, invitation, setUp.From!);
        }

        return mail;
    }

    // As a part for Outlook and Google, which offer to accept it: its method is the body's (RFC 6047, 2.4). And as a file for the others, of a type that
    // none of them takes for a second invitation.
    private static void Attach(MailMessage mail, Invitation invitation, string from)
    {
        var type = new ContentType("text/calendar") { CharSet = "utf-8" };
        type.Parameters.Add("method", invitation.Method);
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(invitation.Text(from), type));
        var file = (invitation.File ?? invitation.Text)(from);
        mail.Attachments.Add(new Attachment(new MemoryStream(Encoding.UTF8.GetBytes(file)), "invite.ics", "application/ics"));
    }

    private static bool IsLoopback(string host) => host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
