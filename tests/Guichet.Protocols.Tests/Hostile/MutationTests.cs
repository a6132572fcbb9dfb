using Guichet.Fuzz;
using Guichet.Testing;

namespace Guichet.Protocols.Tests.Hostile;

/// <summary>A short campaign against each parser in every run, the same one each time; the fuzzer runs longer ones.</summary>
public sealed class MutationTests
{
    private const int Tries = 100_000;
    private const int Seed = 20260101;

    public static TheoryData<string> Targets => [.. Target.All.Select(target => target.Name)];

    [Theory, MemberData(nameof(Targets))]
    public void Parser_UnderFire_KeepsItsPromises(string name)
    {
        var target = Target.All.Single(one => one.Name == name);
        var campaign = new Campaign(target, Seed, Inputs(target), maximumLength: 4096);
        var crash = campaign.TrySeeds() ?? campaign.Run(Tries);
        Assert.True(crash is null, $"{name} was broken by {Convert.ToHexString(crash?.Input ?? [])}: {crash?.Cause}");

        // A campaign that only ever hears "no" tests nothing.
        Assert.True(campaign.Answers > 50, $"{campaign.Answers} answers");
    }

    [Fact]
    public void Campaign_OfTheSameSeed_IsTheSame()
    {
        var target = Target.All.Single(one => one.Name == "rtcp");
        var (first, second) = (new Campaign(target, Seed, []), new Campaign(target, Seed, []));
        Assert.Null(first.Run(2000) ?? second.Run(2000));
        Assert.Equal(first.Answers, second.Answers);
    }

    // Published inputs widen the campaign where they are; it stands without.
    private static IEnumerable<byte[]> Inputs(Target target) =>
        target.Folders.SelectMany(folder => TestInputs.In(folder).Files()).Select(file => file.Bytes).Where(bytes => bytes.Length <= 16 * 1024);
}
