namespace Guichet.Media.Srtp.Gcm;

/// <summary>AES-128-GCM under one key (NIST SP 800-38D), with nonces of 12 bytes and tags of 16. Nothing is remembered from one packet to the next.</summary>
internal abstract unsafe class GcmCipher : IDisposable
{
    internal const int KeyLength = 16, NonceLength = 12, TagLength = 16;

    /// <summary>By the processor's own instructions where it has them, else by OpenSSL: same bytes, docs/decisions/0013 says why.</summary>
    /// <param name="key">16 bytes; copied.</param>
    /// <param name="seals">What it is for; one that seals does not open.</param>
    internal static GcmCipher Create(ReadOnlySpan<byte> key, bool seals) => HardwareGcm.IsSupported ? new HardwareGcm(key) : new OpenSslGcm(key, seals);

    /// <summary>Out of place: ciphertext of the same length as <paramref name="plain"/>, and the tag.</summary>
    /// <returns>False only when it was disposed or OpenSSL fails.</returns>
    internal abstract bool Seal(byte* nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, byte* into, byte* tag);

    /// <summary>In place.</summary>
    /// <returns>False when the tag is wrong; <paramref name="text"/> is then worthless.</returns>
    internal abstract bool Open(byte* nonce, ReadOnlySpan<byte> associated, byte* text, int length, byte* tag);

    public abstract void Dispose();
}
