using Guichet.Server.Tests.Harness;

namespace Guichet.Server.Tests.Channels;

public sealed class KannelTests
{
    [Fact]
    public async Task RealKannel_BothWays_DeliversReportsAndHandsIn()
    {
        Assert.SkipUnless(Kannel.IsInstalled, "Kannel is not installed: apt-get install kannel kannel-extras");
        await using var talk = await Talk.Open();
        await using var kannel = new Kannel();
        await kannel.Start((await talk.Doors()).GetProperty("kannel").GetString()!);
        await talk.SetUp("text", "kannel", new { url = kannel.SendAddress, from = "13013", user = "tester", secret = "foobar" });

        await kannel.CustomerWrites("33612345678", "STOP");
        await Soon.Is(talk.All, all => all.Any(one => one.GetProperty("incoming").GetBoolean() && one.GetProperty("text").GetString() == "STOP"));
        var message = await talk.Wrote("text", "Votre rendez-vous : ça marche ? €", new { phone = "+33698765432" });

        Assert.True((await talk.Reaches(message, "delivered")).GetProperty("tries").GetInt32() == 1);
        Assert.Equal("+33612345678", (await talk.All()).Single(one => one.GetProperty("incoming").GetBoolean()).GetProperty("address").GetString());
    }
}
