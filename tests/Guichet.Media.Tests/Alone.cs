namespace Guichet.Media.Tests;

/// <summary>Tests that measure: a collection of garbage that another test caused is charged to whoever runs.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
