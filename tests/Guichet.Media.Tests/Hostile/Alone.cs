namespace Guichet.Media.Tests.Hostile;

/// <summary>Tests that take all that the machine has: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
