using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

/// <summary>A small mail server on loopback that truly speaks SMTP (RFC 5321) with STARTTLS and AUTH LOGIN, and keeps what it takes.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private X509Certificate2 _certificate = Make("CN=localhost");

    private MailServer()
    {
        _listener.Start();
        _ = Task.Run(Accept);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<(string To, string Mail, bool Encrypted, string? Account)> Taken { get; } = new();

    /// <summary>What RCPT is answered with.</summary>
    public string Recipient { get; set; } = "250 ok";

    /// <summary>What MAIL is answered with.</summary>
    public string Sender { get; set; } = "250 ok";

    /// <summary>After the mail's last dot the line is cut instead of answered.</summary>
    public bool FallsSilent { get; set; }

    public bool HasStartTls { get; set; } = true;

    /// <summary>The right one; null: any.</summary>
    public string? Password { get; set; }

    /// <summary>Whose certificate it shows; the tests trust localhost's.</summary>
    public string Certificate
    {
        set => _certificate = Make(value);
    }

    public static MailServer Start() => new();

    /// <summary>The organisation's e-mail goes out by it from now on.</summary>
    public async Task SetUp(HttpClient owner) => await (await owner.PutAsJsonAsync(
        "/api/v1/channels", new { channel = "email", kind = "smtp", setUp = new { host = "localhost", port = Port, from = "desk@example.org", user = "desk", secret = "pass phrase" } })).Read();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        _certificate.Dispose();
        _end.Dispose();
    }

    private async Task Accept()
    {
        while (!_end.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_end.Token);
            _ = Task.Run(() => new Session(this, client).Talk());
        }
    }

    private static X509Certificate2 Make(string subject)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private sealed class Session(MailServer server, TcpClient client)
    {
        private Stream _stream = client.GetStream();
        private string _to = "";
        private string? _account;

        public async Task Talk()
        {
            using (client)
            {
                await Say("220 test ESMTP");
                while (await Line() is { } line && await Answer(line))
                {
                }
            }
        }

        private async Task<bool> Answer(string line)
        {
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (word)
            {
                case "EHLO":
                    await Say(_stream is SslStream ? "250-test\r\n250-AUTH LOGIN\r\n250 8BITMIME" : server.HasStartTls ? "250-test\r\n250-STARTTLS\r\n250 8BITMIME" : "250 test");
                    break;
                case "STARTTLS":
                    await Say("220 go");
                    var secure = new SslStream(_stream);
                    await secure.AuthenticateAsServerAsync(server._certificate);
                    _stream = secure;
                    break;
                case "AUTH":
                    await LogIn(line);
                    break;
                case "MAIL":
                    await Say(_account is not null || _stream is not SslStream ? server.Sender : "530 5.7.0 log in first");
                    break;
                case "RCPT":
                    _to = line.Split('<', '>')[1];
                    await Say(server.Recipient);
                    break;
                case "DATA":
                    return await Take();
                case "QUIT":
                    await Say("221 bye");
                    return false;
                default:
                    await Say("250 ok");
                    break;
            }

            return true;
        }

        private async Task LogIn(string line)
        {
            var name = line.Split(' ') is [_, _, var first] ? first : await Ask("334 VXNlcm5hbWU6");
            var password = await Ask("334 UGFzc3dvcmQ6");
            var typed = Encoding.UTF8.GetString(Convert.FromBase64String(password));
            if (server.Password is { } right && typed != right)
            {
                await Say("535 5.7.8 not right");
                return;
            }

            _account = Encoding.UTF8.GetString(Convert.FromBase64String(name)) + ":" + typed;
            await Say("235 welcome");
        }

        private async Task<string> Ask(string text)
        {
            await Say(text);
            return await Line() ?? "";
        }

        private async Task<bool> Take()
        {
            await Say("354 send");
            var mail = new StringBuilder();
            while (await Line() is { } line && line != ".")
            {
                mail.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
            }

            server.Taken.Enqueue((_to, mail.ToString(), _stream is SslStream, _account));
            if (server.FallsSilent)
            {
                return false;
            }

            await Say("250 taken");
            return true;
        }

        private ValueTask Say(string text) => _stream.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"));

        private async Task<string?> Line()
        {
            var bytes = new List<byte>();
            var one = new byte[1];
            while (await _stream.ReadAsync(one) == 1)
            {
                if (one[0] == '\n')
                {
                    return Encoding.UTF8.GetString([.. bytes]).TrimEnd('\r');
                }

                bytes.Add(one[0]);
            }

            return null;
        }
    }
}
