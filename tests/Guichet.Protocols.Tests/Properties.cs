using FsCheck;
using FsCheck.Fluent;

namespace Guichet.Protocols.Tests;

/// <summary>Random inputs, the same in every run.</summary>
internal static class Properties
{
    private const ulong Seed = 20260101;

    /// <summary>Holds for so many inputs; the counterexample is in the exception.</summary>
    public static void Hold(this Property property, int inputs = 500)
    {
        var replay = new Replay(new Rnd(Seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None);
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(inputs).WithQuietOnSuccess(true).WithReplay(replay));
    }
}
