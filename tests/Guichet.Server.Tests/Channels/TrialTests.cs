using System.Net;
using System.Net.Http.Json;
using Guichet.Server.Doctor;
using Guichet.Server.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Guichet.Server.Tests.Channels;

/// <summary>Operators tried before anything is sent: by the button on the channel, and by the doctor.</summary>
public sealed class TrialTests(SharedServer shared)
{
    [Fact]
    public async Task MailServer_IsTriedUpToTheSender_AndNothingIsSent()
    {
        await using var mail = MailServer.Start();
        object With(string host = "localhost", int? port = null, string? user = "desk", string? secret = "pass phrase") =>
            new { host, port = port ?? mail.Port, from = "desk@example.org", user, secret };

        Assert.Null(await Trouble("email", "smtp", With()));
        mail.Password = "another";
        Assert.Equal("signInRefused", await Trouble("email", "smtp", With()));
        mail.Password = null;
        Assert.Null(await Trouble("email", "smtp", With(user: null, secret: null)));
        mail.Sender = "550 5.7.1 not yours";
        Assert.Equal("senderRefused", await Trouble("email", "smtp", With()));
        mail.Certificate = "CN=somebody.example";
        Assert.Equal("certificate", await Trouble("email", "smtp", With()));
        mail.HasStartTls = false;
        Assert.Equal("noStartTls", await Trouble("email", "smtp", With()));
        Assert.Equal("unreachable", await Trouble("email", "smtp", With(port: Killable.FreePort())));
        Assert.Equal("inside", await Trouble("email", "smtp", With("10.0.0.1")));
        Assert.Equal("nameUnknown", await Trouble("email", "smtp", With("no-such-host.invalid")));
        Assert.Empty(mail.Taken);
    }

    [Theory]
    [InlineData("kannel", 400, null)]
    [InlineData("kannel", 403, "signInRefused")]
    [InlineData("kannel", 404, "strange")]
    [InlineData("kannel", 200, "strange")]
    [InlineData("twilio", 200, null)]
    [InlineData("twilio", 401, "signInRefused")]
    [InlineData("twilio", 302, "strange")]
    public async Task TextOperator_IsTried_AndNothingIsSent(string kind, int status, string? trouble)
    {
        await using var wire = await Wire.Start();
        wire.Answer = http =>
        {
            http.Response.StatusCode = status;
            return Task.CompletedTask;
        };

        Assert.Equal(trouble, await Trouble("text", kind, new { url = wire.Address + (kind == "kannel" ? "/cgi-bin/sendsms" : ""), from = "+33612345678", user = "desk", secret = "pass" }));
        var asked = Assert.Single(wire.Seen);
        Assert.Equal("GET", asked.Method);
        Assert.DoesNotContain("to", asked.Fields.Keys);
    }

    [Fact]
    public async Task Trial_OfAFieldThatIsNotInOrder_NamesIt()
    {
        using var owner = await shared.Server.SignedIn();
        var answer = await owner.PostAsJsonAsync("/api/v1/channels/try", new { channel = "email", kind = "smtp", setUp = new { host = "localhost", port = 465, from = "a@b.example" } });

        var problem = await answer.IsProblem(HttpStatusCode.BadRequest, Contracts.Problems.ProblemCodes.RequestInvalid);
        Assert.True(problem.GetProperty("errors").TryGetProperty("port", out _));
    }

    [Fact]
    public async Task Doctor_LooksAtWhatIsSetUp_AndSaysWhatToDo()
    {
        await using var mail = MailServer.Start();
        await using var server = await RunningServer.Start();
        var scopes = server.Services.GetRequiredService<IServiceScopeFactory>();
        Assert.Contains("mailbox", Assert.Single(await ChannelChecks.Look(scopes, CancellationToken.None)).Text);
        using var owner = await server.SignedIn();
        await (await owner.PutAsJsonAsync(
            "/api/v1/channels", new { channel = "email", kind = "smtp", setUp = new { host = "localhost", port = mail.Port, from = "desk@example.org", user = "desk", secret = "pass phrase" } })).Read();

        var good = Assert.Single(await ChannelChecks.Look(scopes, CancellationToken.None));
        Assert.Equal((Verdict.Ok, "e-mail"), (good.Verdict, good.What));
        mail.Password = "another";
        var bad = Assert.Single(await ChannelChecks.Look(scopes, CancellationToken.None));
        Assert.Equal(Verdict.Warn, bad.Verdict);
        Assert.Contains("refuses name and password; type them again", bad.Text);
        Assert.DoesNotContain("pass phrase", bad.Text);
    }

    private async Task<string?> Trouble(string channel, string kind, object setUp)
    {
        using var owner = await shared.Server.SignedIn();
        return (await (await owner.PostAsJsonAsync("/api/v1/channels/try", new { channel, kind, setUp })).Read()).GetProperty("trouble").GetString();
    }
}
