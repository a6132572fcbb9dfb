namespace Guichet.House.Tests;

public sealed class HouseTests
{
    private static readonly Rule[] Rules =
        [.. typeof(Rule).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract)
            .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (Rule)Activator.CreateInstance(type)!)];

    public static TheoryData<string> RuleNames => [.. Rules.Select(rule => rule.Name)];

    public static TheoryData<string, int> ExampleNumbers =>
        [.. Rules.SelectMany(rule => Enumerable.Range(0, rule.Examples.Count).Select(number => (rule.Name, number)))];

    [Theory, MemberData(nameof(RuleNames))]
    public void Rule_OnTheTree_Holds(string name)
    {
        var rule = Named(name);
        var wrong = HouseExceptions.Judge(rule.Name, rule.Find(Tree.Real), HouseExceptions.All);
        Assert.True(wrong.Count == 0, $"{rule.Name}: {wrong.Count} to mend{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    [Theory, MemberData(nameof(ExampleNumbers))]
    public void Rule_OnABrokenTree_FindsIt(string name, int example)
    {
        var broken = Named(name).Examples[example];
        Assert.Contains(broken.Subject, Named(name).Find(broken.Tree).Select(offence => offence.Subject));
    }

    [Fact]
    public void Rule_WithoutAProof_IsRefused() => Assert.All(Rules, rule => Assert.NotEmpty(rule.Examples));

    [Fact]
    public void Exception_OfAnUnknownRule_IsRefused() =>
        Assert.All(HouseExceptions.All, line => Assert.Contains(line.Rule, Rules.Select(rule => rule.Name)));

    [Fact]
    public void Exception_ThatNothingNeeds_IsRefused() =>
        Assert.Single(HouseExceptions.Judge("FileSizes", [], HouseExceptions.Read("FileSizes | a.cs | it was long once upon a time")));

    [Fact]
    public void Exception_WithoutAReason_IsRefused() => Assert.Throws<FormatException>(() => HouseExceptions.Read("FileSizes | a.cs |"));

    private static Rule Named(string name) => Rules.Single(rule => rule.Name == name);
}
