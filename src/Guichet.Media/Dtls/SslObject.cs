using Guichet.Media.Interop;

namespace Guichet.Media.Dtls;

/// <summary>What one step of OpenSSL's handshake came to.</summary>
internal enum HandshakeStep { Waiting, Done, Refused, Broken }

/// <summary>
/// One SSL object between two memory BIOs: records in, datagrams out. A memory BIO is a stream, so the output is cut at record borders.
/// </summary>
internal sealed unsafe class SslObject : IDisposable
{
    private readonly nint _in;
    private readonly nint _out;
    private nint _ssl;

    internal SslObject(DtlsContext context, DtlsRole role)
    {
        _ssl = context.NewSsl(role);
        _in = LibCrypto.BIO_new(LibCrypto.BIO_s_mem());
        _out = LibCrypto.BIO_new(LibCrypto.BIO_s_mem());
        LibCrypto.BIO_ctrl(_in, LibCrypto.BioEndOfDataReturn, -1, null); // empty means "later", not "the end"
        LibSsl.SSL_set_bio(_ssl, _in, _out);
    }

    internal nint Pointer => _ssl;

    internal bool PeerSaidGoodbye => (LibSsl.SSL_get_shutdown(_ssl) & LibSsl.ReceivedShutdown) != 0;

    internal bool IsDtls12 => LibSsl.SSL_version(_ssl) == LibSsl.Dtls12;

    /// <summary>Bytes that wait to be sent.</summary>
    internal int OutgoingLength => (int)LibCrypto.BIO_ctrl(_out, LibCrypto.BioDataPointer, 0, null);

    /// <summary>Milliseconds until <see cref="SendAgainIfDue"/> does something; null when OpenSSL's timer does not run.</summary>
    internal long? TimeoutMs
    {
        get
        {
            LibSsl.TimeValue left;
            bool running = LibSsl.SSL_ctrl(_ssl, LibSsl.GetTimeout, 0, &left) == 1;
            return running ? ((long)left.Seconds.Value * 1000) + (((long)left.Microseconds.Value + 999) / 1000) : null;
        }
    }

    /// <summary>
    /// Takes one record; a step must follow. Not a whole datagram: where that begins with a message which OpenSSL 3.0 has seen before (a
    /// repeated hello before the next flight), it throws away the rest too, and the handshake waits for another retransmission.
    /// </summary>
    internal void Feed(ReadOnlySpan<byte> record)
    {
        fixed (byte* r = record)
            LibCrypto.BIO_write(_in, r, record.Length);
    }

    internal HandshakeStep Handshake()
    {
        LibCrypto.ERR_clear_error();
        int result = LibSsl.SSL_do_handshake(_ssl);
        if (result == 1)
            return HandshakeStep.Done;
        if (LibSsl.SSL_get_error(_ssl, result) is LibSsl.WantRead or LibSsl.WantWrite)
            return HandshakeStep.Waiting;
        return PeerSaidGoodbye ? HandshakeStep.Refused : HandshakeStep.Broken;
    }

    /// <summary>False when OpenSSL has given the handshake up.</summary>
    internal bool SendAgainIfDue()
    {
        LibCrypto.ERR_clear_error();
        return LibSsl.SSL_ctrl(_ssl, LibSsl.HandleTimeout, 0, null) >= 0;
    }

    /// <summary>
    /// After the handshake: answers a last flight that came again, takes note of close_notify, throws data away. What a stranger sends
    /// does not decrypt and OpenSSL drops it. Then the record buffers (33 kB) go back; they return with the next datagram, if one comes.
    /// </summary>
    internal void Drain()
    {
        LibCrypto.ERR_clear_error();
        byte* unwanted = stackalloc byte[2048];
        while (LibSsl.SSL_read(_ssl, unwanted, 2048) > 0) { }
        LibSsl.SSL_free_buffers(_ssl);
    }

    /// <summary>Writes close_notify. The buffers first: OpenSSL 3.0 writes an alert without looking whether it has them, and crashes.</summary>
    internal void SayGoodbye()
    {
        LibCrypto.ERR_clear_error();
        if (LibSsl.SSL_alloc_buffers(_ssl) == 1)
            LibSsl.SSL_shutdown(_ssl);
        LibSsl.SSL_free_buffers(_ssl);
    }

    /// <summary>Whole records that fit into one datagram; 0 when there are none.</summary>
    internal int TakeOutgoing(Span<byte> into)
    {
        byte* run;
        int length = (int)LibCrypto.BIO_ctrl(_out, LibCrypto.BioDataPointer, 0, &run);
        int cut = length <= 0 ? 0 : DtlsRecords.Cut(new(run, length), Math.Min(into.Length, DtlsContext.DatagramSize));
        if (cut == 0)
            return 0;
        fixed (byte* o = into)
            return Math.Max(0, LibCrypto.BIO_read(_out, o, cut));
    }

    /// <summary>The profile that was agreed; null when there was none in common.</summary>
    internal SrtpProfile? AgreedProfile()
    {
        LibSsl.SrtpProtection* agreed = LibSsl.SSL_get_selected_srtp_profile(_ssl);
        return agreed == null ? null : (SrtpProfile)agreed->Id.Value;
    }

    /// <summary>RFC 5764 section 4.2.</summary>
    internal bool TryExportKeys(Span<byte> material)
    {
        ReadOnlySpan<byte> label = "EXTRACTOR-dtls_srtp"u8;
        fixed (byte* m = material, l = label)
            return LibSsl.SSL_export_keying_material(_ssl, m, (nuint)material.Length, l, (nuint)label.Length, null, 0, 0) == 1;
    }

    public void Dispose()
    {
        LibSsl.SSL_free(_ssl); // and both BIOs
        _ssl = 0;
    }
}
