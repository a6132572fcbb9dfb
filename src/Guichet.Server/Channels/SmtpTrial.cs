using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Guichet.Server.Http;

namespace Guichet.Server.Channels;

/// <summary>Talks with a mail server up to the point where a message would begin, and leaves: who it is, encryption, sign-in, sender (RFC 5321, RFC 3207, RFC 4954).</summary>
internal sealed class SmtpTrial(OperatorSetUp setUp, OperatorHosts hosts, bool encrypted) : IAsyncDisposable
{
    private const int LongestLine = 2048;
    private const int MostLines = 100;
    private readonly TcpClient _client = new() { NoDelay = true };
    private Stream _stream = Stream.Null;

    /// <param name="ct">Ends it also when the server takes too long.</param>
    public async Task<OperatorTried> Run(CancellationToken ct)
    {
        try
        {
            return await Talk(ct);
        }
        catch (Exception e) when (e is SocketException or IOException or AuthenticationException or InsideHostException or OperationCanceledException)
        {
            return OperatorTried.From(e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _client.Dispose();
    }

    private async Task<OperatorTried> Talk(CancellationToken ct)
    {
        await Connect(ct);
        var greeting = await Hear(ct);
        if (greeting.Code != 220)
        {
            return OperatorTried.Fails(OperatorTrouble.Strange, greeting.Text);
        }

        var offers = await Say("EHLO guichet", ct);
        if (encrypted)
        {
            if (!offers.Text.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase) || (await Say("STARTTLS", ct)).Code != 220)
            {
                return OperatorTried.Fails(OperatorTrouble.NoStartTls);
            }

            await Encrypt(ct);
            offers = await Say("EHLO guichet", ct);
        }

        return await SignIn(offers.Text, ct) ?? await Sender(ct);
    }

    private async Task Connect(CancellationToken ct)
    {
        var allowed = await hosts.Allowed(setUp.Host!, ct);
        if (allowed.Count == 0)
        {
            throw new InsideHostException("Channels:InternalHosts");
        }

        await _client.ConnectAsync([.. allowed], setUp.Port!.Value, ct);
        _stream = _client.GetStream();
    }

    private async Task Encrypt(CancellationToken ct)
    {
#pragma warning disable SYSLIB0014 // Whom SmtpClient trusts, this trusts: else one would say what the other does not keep.
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false, ServicePointManager.ServerCertificateValidationCallback is { } trusts ? (_, certificate, chain, wrong) => trusts(this, certificate, chain, wrong) : null);
#pragma warning restore SYSLIB0014
        _stream = secure;
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = setUp.Host }, ct);
    }

    private async Task<OperatorTried?> SignIn(string offers, CancellationToken ct)
    {
        if (!setUp.HasSecret)
        {
            return null;
        }

        if (!offers.Split('\n').Any(line => line.Contains("AUTH", StringComparison.OrdinalIgnoreCase) && line.Contains("LOGIN", StringComparison.OrdinalIgnoreCase)))
        {
            return OperatorTried.Fails(OperatorTrouble.SignInRefused, "AUTH LOGIN is not offered");
        }

        await Say("AUTH LOGIN", ct);
        await Say(Encoded(setUp.User ?? ""), ct);
        var answer = await Say(Encoded(setUp.Secret!), ct);
        return answer.Code == 235 ? null : OperatorTried.Fails(OperatorTrouble.SignInRefused, answer.Text);
    }

    private async Task<OperatorTried> Sender(CancellationToken ct)
    {
        var answer = await Say($"MAIL FROM:<{setUp.From}>", ct);
        if (answer.Code == 250)
        {
            await Say("RSET", ct);
        }

        await Say("QUIT", ct);
        return answer.Code == 250 ? OperatorTried.Works : OperatorTried.Fails(OperatorTrouble.SenderRefused, answer.Text);
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<(int Code, string Text)> Say(string line, CancellationToken ct)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
        return await Hear(ct);
    }

    // "250-" goes on, "250 " is the last line (RFC 5321 section 4.2.1).
    private async Task<(int Code, string Text)> Hear(CancellationToken ct)
    {
        var all = new StringBuilder();
        for (var i = 0; i < MostLines; i++)
        {
            var line = await Line(ct);
            all.Append(all.Length > 0 ? "\n" : "").Append(line);
            if (line.Length < 4 || line[3] != '-')
            {
                return (int.TryParse(line.AsSpan(0, Math.Min(3, line.Length)), out var code) ? code : 0, all.ToString());
            }
        }

        return (0, all.ToString());
    }

    private async Task<string> Line(CancellationToken ct)
    {
        var (line, one) = (new StringBuilder(), new byte[1]);
        while (line.Length < LongestLine && await _stream.ReadAsync(one, ct) == 1 && one[0] != '\n')
        {
            line.Append((char)one[0]);
        }

        return line.ToString().TrimEnd('\r');
    }
}
