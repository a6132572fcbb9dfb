using Guichet.Domain.Journal;
using NodaTime;

namespace Guichet.Domain.Tests.Journal;

public sealed class HashChainTests
{
    private static readonly Guid _organisation = Guid.Parse("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void FirstBreak_WholeChain_IsNull() => Assert.Null(HashChain.FirstBreak(Chain(50)));

    [Fact]
    public void FirstBreak_AnyFieldChanged_IsThere()
    {
        Func<ChainLink, ChainLink>[] changes =
        [
            link => link with { Body = link.Body + " " },
            link => link with { Kind = "Other" },
            link => link with { At = link.At + Duration.FromTicks(1) },
            link => link with { FactId = Guid.Empty },
            link => link with { OrganisationId = Guid.Empty },
        ];
        foreach (var change in changes)
        {
            var chain = Chain(10);
            chain[4] = (change(chain[4].Link), chain[4].Hash);

            Assert.Equal(5, HashChain.FirstBreak(chain));
        }
    }

    [Fact]
    public void FirstBreak_RowTakenOutOrSwapped_IsThere()
    {
        var cut = Chain(10);
        cut.RemoveAt(4);
        Assert.Equal(6, HashChain.FirstBreak(cut));

        var swapped = Chain(10);
        (swapped[3], swapped[4]) = (swapped[4], swapped[3]);
        Assert.Equal(5, HashChain.FirstBreak(swapped));
    }

    [Fact]
    public void Next_TextMovedBetweenFields_IsAnotherHash()
    {
        var one = Link(1) with { Kind = "A", Body = "B\nC" };

        Assert.NotEqual(HashChain.Next(HashChain.Start, one), HashChain.Next(HashChain.Start, one with { Body = "B\nC\n" }));
    }

    private static List<(ChainLink Link, byte[] Hash)> Chain(int length)
    {
        var hash = HashChain.Start;
        return [.. Enumerable.Range(1, length).Select(position => (Link(position), hash = HashChain.Next(hash, Link(position))))];
    }

    private static ChainLink Link(int position) =>
        new(_organisation, position, Guid.Parse($"00000000-0000-0000-0000-{position:D12}"), "Kind", Instant.FromUnixTimeSeconds(position), $"{{\"n\":{position}}}");
}
