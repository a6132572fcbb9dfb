namespace Guichet.Server.CommandLine;

/// <summary>What was said on the command line; it goes before files and environment.</summary>
/// <param name="Settings">Setting by name, for example <c>Http:Port</c>.</param>
internal sealed record ServeOptions(string DataFolder, IReadOnlyDictionary<string, string?> Settings);
