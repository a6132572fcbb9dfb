using Guichet.Fuzz;
using Guichet.Protocols.Sdp;
using Guichet.Testing;

namespace Guichet.Protocols.Tests.Hostile;

/// <summary>Inputs that broke other people's parsers, and those that broke ours.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Targets => [.. Target.All.Select(target => target.Name)];

    /// <summary>Every published input goes through every parser: what is meant for one may hurt another.</summary>
    [Theory, MemberData(nameof(Targets))]
    public void Input_ThatSomebodyPublished_BreaksNothing(string name)
    {
        var folders = Target.All.SelectMany(target => target.Folders).Distinct().Select(TestInputs.In).ToList();
        Assert.SkipUnless(folders.TrueForAll(folder => folder.Found), folders.Find(folder => !folder.Found)?.Missing ?? "");
        foreach (var (file, bytes) in folders.SelectMany(folder => folder.Files()))
        {
            Try(Named(name), file, bytes);
        }
    }

    [Theory, MemberData(nameof(Targets))]
    public void Input_ThatOnceBrokeIt_BreaksItNoMore(string name)
    {
        var folder = Path.Combine(FindRoot(), "fuzz", "crashes", name);
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        {
            Try(Named(name), file, File.ReadAllBytes(file));
        }
    }

    [Fact]
    public void Description_OfTheAcceptedOnes_IsAccepted()
    {
        var inputs = TestInputs.In("sdp-transform");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        var files = inputs.Files().ToList();
        Assert.Equal(25, files.Count);
        Assert.All(files, file => Assert.True(
            SessionDescription.TryParse(file.Bytes, SdpLimits.Default, out _, out var error), $"{file.Name}: {error}"));
    }

    private static void Try(Target target, string file, byte[] bytes)
    {
        var cause = Record.Exception(() => target.Run(bytes));
        Assert.True(cause is null, $"{target.Name} was broken by {file}: {cause}");
    }

    private static Target Named(string name) => Target.All.Single(target => target.Name == name);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Guichet.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("the project's root");
    }
}
