namespace Guichet.Server.Platform;

/// <summary>The machine or the settings do not let the server start. The message is one line for a person, with what to do.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
