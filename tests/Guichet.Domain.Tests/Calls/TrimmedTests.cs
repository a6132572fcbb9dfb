using Guichet.Domain.Calls;

namespace Guichet.Domain.Tests.Calls;

public sealed class TrimmedTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData(" \r\n\u00a0", null)]
    [InlineData("  Welcome.\n\nPlease sit. \n", "Welcome.\n\nPlease sit.")]
    public void OrNull_LeavesWhatWasSaid(string? typed, string? kept) => Assert.Equal(kept, Trimmed.OrNull(typed));
}
