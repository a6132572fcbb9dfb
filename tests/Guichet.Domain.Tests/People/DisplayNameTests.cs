using System.Text.Json;
using Guichet.Domain.People;
using Guichet.Testing;

namespace Guichet.Domain.Tests.People;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("  Zoé   Müller ", "Zoé Müller")]
    [InlineData("a\r\nb\tc", "a b c")]
    [InlineData("\u202eadmin\u202c", "admin")]
    [InlineData("ad\u200bmin", "admin")]
    [InlineData("e\u0301", "\u00e9")]
    [InlineData("👩‍👩‍👧", "👩‍👩‍👧")]
    [InlineData("محمد", "محمد")]
    public void TryClean_Name_KeepsWhatIsSeen(string given, string expected)
    {
        Assert.True(DisplayName.TryClean(given, out var name));
        Assert.Equal(expected, name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("\u200b\u200d\u00ad")]
    [InlineData("\u3164")]
    [InlineData("\ud800")]
    public void TryClean_NothingToSee_IsRefused(string? given) => Assert.False(DisplayName.TryClean(given, out _));

    [Fact]
    public void TryClean_AtTheLimit_CountsCharacters()
    {
        Assert.True(DisplayName.TryClean(new string('x', 80), out _));
        Assert.False(DisplayName.TryClean(new string('x', 81), out _));
        Assert.False(DisplayName.TryClean(new string('x', 1_000_000), out _));
    }

    [Fact]
    public void TryClean_MarksPiledUp_AreCutToFew()
    {
        Assert.True(DisplayName.TryClean("a" + new string('\u0335', 60), out var name));
        Assert.True(name.Length <= 5);
    }

    [Theory]
    [InlineData("own/display-names.json")]
    [InlineData("blns/blns.json")]
    public void TryClean_NaughtyStrings_AreOneVisibleLineOrRefused(string path)
    {
        var inputs = TestInputs.In(path);
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        foreach (var text in JsonDocument.Parse(File.ReadAllBytes(inputs.Path)).RootElement.EnumerateArray().Select(Text))
        {
            if (DisplayName.TryClean(text, out var name))
            {
                Assert.InRange(name.Length, 1, 80);
                Assert.DoesNotContain(name, c => char.IsControl(c) || c is '\u202e' or '\u2066' or '\u200b' or '\u2028' or '\ufffd');
                Assert.True(DisplayName.TryClean(name, out var again));
                Assert.Equal(name, again);
            }
        }
    }

    // Lone surrogates are escapes that the reader refuses as a string.
    private static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "\ud83d";
        }
    }
}
