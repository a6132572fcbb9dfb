using Guichet.Media.Interop;

namespace Guichet.Media.Srtp.Gcm;

/// <summary>By OpenSSL, for processors without the instructions of <see cref="HardwareGcm"/>, such as ARM's.</summary>
internal sealed unsafe class OpenSslGcm(ReadOnlySpan<byte> key, bool seals) : GcmCipher
{
    private readonly CipherContext _context = CipherContext.Gcm(key, seals);

    internal override bool Seal(byte* nonce, ReadOnlySpan<byte> associated, ReadOnlySpan<byte> plain, byte* into, byte* tag) =>
        _context.Seal(nonce, associated, plain, into, tag);

    internal override bool Open(byte* nonce, ReadOnlySpan<byte> associated, byte* text, int length, byte* tag) =>
        _context.Open(nonce, associated, text, length, tag);

    public override void Dispose() => _context.Dispose();
}
