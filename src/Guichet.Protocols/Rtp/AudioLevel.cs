namespace Guichet.Protocols.Rtp;

/// <summary>The client-to-mixer audio level (RFC 6464).</summary>
public static class AudioLevel
{
    /// <param name="extension">The element's value.</param>
    /// <param name="voice">The sender believes that somebody speaks.</param>
    /// <param name="level">In -dBov: 0 is the loudest, 127 silence.</param>
    public static bool TryRead(ReadOnlySpan<byte> extension, out bool voice, out int level)
    {
        if (extension.IsEmpty)
        {
            voice = false;
            level = 127;
            return false;
        }

        voice = (extension[0] & 0x80) != 0;
        level = extension[0] & 0x7F;
        return true;
    }
}
