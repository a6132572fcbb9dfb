using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.SingleSignOn;

/// <summary>What a provider hands out, right and wrong in every way. What is refused changes nothing, so that one desk does for all of it.</summary>
public sealed class TokenTests(TokenTests.OneDesk one) : IClassFixture<TokenTests.OneDesk>
{
    public sealed class OneDesk : IAsyncLifetime
    {
        internal SingleDesk Desk { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Desk = await SingleDesk.Open();

        public ValueTask DisposeAsync() => Desk.DisposeAsync();
    }

    [Fact]
    public async Task Token_WithAKeyOfEitherKind_IsTaken()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();

        desk.Provider.Key = SigningKey.Ec("second");
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        using var other = desk.Server.Browser();
        await (await desk.Come(other, "subject-1", "camille@example.org")).Read();
        Assert.StartsWith("Basic ", desk.Provider.LastAuthorisation);
    }

    [Theory]
    [InlineData("nonce", "another")]
    [InlineData("nonce", null)]
    [InlineData("aud", "somebody else")]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("sub", null)]
    [InlineData("sub", "")]
    [InlineData("azp", "somebody else")]
    public async Task Token_ForAnotherOrOfAnother_OpensNothing(string claim, string? value) => await Refused(provider => provider.Claim = claims =>
    {
        if (value is null)
        {
            claims.Remove(claim);
        }
        else
        {
            claims[claim] = value;
        }
    });

    [Fact]
    public async Task Token_ForSeveralAudiences_NeedsToSayForWhom()
    {
        await Refused(provider => provider.Claim = claims => claims["aud"] = new JsonArray(TestProvider.ClientId, "somebody else"));
        await using var desk = await SingleDesk.Open();
        desk.Provider.Claim = claims => (claims["aud"], claims["azp"]) = (new JsonArray(TestProvider.ClientId, "somebody else"), TestProvider.ClientId);
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();
    }

    [Theory]
    [InlineData("exp", -3)]
    [InlineData("exp", null)]
    [InlineData("nbf", 3)]
    public async Task Token_OutOfItsTime_OpensNothing(string claim, int? minutes) => await Refused(provider => provider.Claim = claims =>
    {
        if (minutes is { } away)
        {
            claims[claim] = provider.Clock.GetUtcNow().AddMinutes(away).ToUnixTimeSeconds();
        }
        else
        {
            claims.Remove(claim);
        }
    });

    [Fact]
    public async Task Token_Unsigned_OpensNothing() => await Refused(provider => provider.Write = (claims, _) =>
        $"{TestProvider.Encode(new JsonObject { ["alg"] = "none" })}.{TestProvider.Encode(claims)}.");

    [Fact]
    public async Task Token_WithItsSignatureTakenOff_OpensNothing() => await Refused(provider => provider.Write = (claims, key) =>
        provider.Sign(claims, key)[..^100]);

    // CVE-2015-9256 and others: what is public, taken for a shared secret.
    [Fact]
    public async Task Token_SealedWithThePublicKeyAsASecret_OpensNothing() => await Refused(provider => provider.Write = (claims, key) =>
        provider.Sign(claims, key with { Sign = data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(key.Public()["n"]!.GetValue<string>()), data) }, "HS256"));

    [Fact]
    public async Task Token_ChangedAfterItWasSigned_OpensNothing() => await Refused(provider => provider.Write = (claims, key) =>
    {
        var parts = provider.Sign(claims, key).Split('.');
        claims["sub"] = "somebody else";
        return $"{parts[0]}.{TestProvider.Encode(claims)}.{parts[2]}";
    });

    [Fact]
    public async Task Token_ByAKeyOfTheSameNameThatIsNotTheProviders_OpensNothing() => await Refused(provider => provider.Write = (claims, key) =>
        provider.Sign(claims, SigningKey.Rsa(key.Id)));

    [Theory]
    [InlineData("")]
    [InlineData("a.b.c")]
    [InlineData("nothing")]
    public async Task Token_ThatIsNone_OpensNothing(string text) => await Refused(provider => provider.Write = (_, _) => text);

    [Fact]
    public async Task Keys_ThatChange_AreReadAgain_AndForInventedOnesNotWithoutEnd()
    {
        await using var desk = await SingleDesk.Open();
        using var browser = desk.Server.Browser();
        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();
        var read = desk.Provider.KeysRead;
        desk.Provider.Key = SigningKey.Rsa("second");
        desk.Server.Time.Advance(TimeSpan.FromMinutes(1));
        await (await desk.Come(browser, "subject-1", "camille@example.org")).Read();
        Assert.Equal(read + 1, desk.Provider.KeysRead);

        var published = desk.Provider.Key;
        desk.Provider.Published = () => [published];
        for (var i = 0; i < 5; i++)
        {
            desk.Provider.Key = SigningKey.Rsa($"invented {i}");
            await (await desk.Come(browser, "subject-1", "camille@example.org")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
        }

        Assert.Equal(read + 1, desk.Provider.KeysRead);
    }

    private async Task Refused(Action<TestProvider> spoil)
    {
        var (desk, provider) = (one.Desk, one.Desk.Provider);
        (provider.Claim, provider.Write) = (_ => { }, null);
        using var browser = desk.Server.Browser();
        var before = provider.CodesExchanged;
        spoil(provider);

        await (await desk.Come(browser, "subject-1", "camille@example.org")).IsProblem(HttpStatusCode.Unauthorized, ProblemCodes.SingleSignOnFailed);
        await desk.IsOut(browser);
        Assert.Equal(before + 1, provider.CodesExchanged);
    }
}
