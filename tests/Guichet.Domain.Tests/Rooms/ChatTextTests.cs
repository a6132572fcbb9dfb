using Guichet.Domain.Rooms;

namespace Guichet.Domain.Tests.Rooms;

public sealed class ChatTextTests
{
    [Fact]
    public void IsFit_AtTheBorders_CountsCharacters()
    {
        Assert.True(ChatText.IsFit("1", new string('x', 4000)));
        Assert.False(ChatText.IsFit("1", new string('x', 4001)));
        Assert.False(ChatText.IsFit("1", ""));
        Assert.False(ChatText.IsFit("1", " \n\t"));
        Assert.False(ChatText.IsFit("1", null));
        Assert.True(ChatText.IsFit(new string('i', 64), "x"));
        Assert.False(ChatText.IsFit(new string('i', 65), "x"));
        Assert.False(ChatText.IsFit("", "x"));
        Assert.False(ChatText.IsFit(null, "x"));
    }

    [Fact]
    public void Clean_ControlCharacters_KeepsLinesAndTabs() => Assert.Equal("a\n\tb", ChatText.Clean("a\0\n\t\u0007b\r\u001b"));
}
