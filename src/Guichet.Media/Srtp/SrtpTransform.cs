using Guichet.Media.Interop;

namespace Guichet.Media.Srtp;

/// <summary>The cryptography of one profile in one direction, without any state of streams: who calls it says which index a packet has.</summary>
/// <remarks>Nothing here allocates or throws for what a packet holds. The caller has checked every length.</remarks>
internal abstract class SrtpTransform : IDisposable
{
    /// <summary>Seals into <c>header | ciphertext | tag</c>; false only when OpenSSL fails.</summary>
    internal abstract bool SealRtp(ReadOnlySpan<byte> header, ReadOnlySpan<byte> payload, ulong index, Span<byte> into);

    /// <summary>Opens in place, the whole protected packet given; false when the tag is wrong.</summary>
    internal abstract bool OpenRtp(Span<byte> packet, int headerLength, ulong index);

    /// <summary>Seals a compound with the E flag set.</summary>
    internal abstract bool SealRtcp(ReadOnlySpan<byte> compound, uint index, Span<byte> into);

    /// <summary>Opens in place, the whole protected packet given; false when the tag is wrong.</summary>
    internal abstract bool OpenRtcp(Span<byte> packet, uint index);

    public abstract void Dispose();

    internal static SrtpTransform Create(SrtpProfile profile, ReadOnlySpan<byte> key, ReadOnlySpan<byte> salt, bool seals)
    {
        OpenSsl.Require();
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, profile.KeyLength());
        ArgumentOutOfRangeException.ThrowIfNotEqual(salt.Length, profile.SaltLength());
        using KeyDerivation keys = new(key, salt);
        return profile == SrtpProfile.AeadAes128Gcm ? new AeadTransform(keys.Derive, seals) : new CounterSha1Transform(keys.Derive);
    }
}
