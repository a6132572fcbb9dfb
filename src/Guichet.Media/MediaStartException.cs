namespace Guichet.Media;

/// <summary>Why the media server could not start.</summary>
public enum MediaStartFailure { PortInUse, AddressNotAvailable, OpenSslMissing, NotPermitted }

/// <summary>The message is one sentence for the person who starts the program.</summary>
public sealed class MediaStartException(MediaStartFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public MediaStartFailure Failure { get; } = failure;

    /// <summary>It is about <see cref="MediaOptions.SharedPort"/>.</summary>
    public bool IsSharedPort { get; init; }
}
