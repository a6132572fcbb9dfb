using System.Runtime.InteropServices;

namespace Guichet.Media.Interop;

/// <summary>libssl as it is. All of it may lock, allocate or call back, so nothing here skips the GC transition.</summary>
internal static unsafe partial class LibSsl
{
    internal const int WantRead = 2, WantWrite = 3, ZeroReturn = 6;         // SSL_get_error
    internal const int VerifyPeer = 1, FailIfNoPeerCertificate = 2;
    internal const int ReceivedShutdown = 2;
    internal const int SetMtu = 17, SetMode = 33, SetSessionCacheMode = 44, SetMaxSendFragment = 52, GetTimeout = 73, HandleTimeout = 74,
        SetGroupsList = 92, SetMinimumVersion = 123;                        // SSL_CTRL_*, DTLS_CTRL_*
    internal const ulong NoQueryMtu = 1UL << 12, NoTicket = 1UL << 14, NoCompression = 1UL << 17, CipherServerPreference = 1UL << 22,
        NoRenegotiation = 1UL << 30;                                        // SSL_OP_*
    internal const int ReleaseBuffers = 0x10;                               // SSL_MODE_*
    internal const int Dtls12 = 0xFEFD;

    [LibraryImport(OpenSsl.Ssl)] internal static partial int OPENSSL_init_ssl(ulong options, nint settings);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nint DTLS_method();
    [LibraryImport(OpenSsl.Ssl)] internal static partial nint SSL_CTX_new(nint method);
    [LibraryImport(OpenSsl.Ssl)] internal static partial void SSL_CTX_free(nint context);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nint SSL_CTX_ctrl(nint context, int command, nint number, void* pointer);
    [LibraryImport(OpenSsl.Ssl)] internal static partial ulong SSL_CTX_set_options(nint context, ulong options);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_CTX_set_cipher_list(nint context, byte* list);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_CTX_use_certificate(nint context, nint certificate);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_CTX_use_PrivateKey(nint context, nint key);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_CTX_set_tlsext_use_srtp(nint context, byte* profiles);
    [LibraryImport(OpenSsl.Ssl)] internal static partial void SSL_CTX_set_verify(nint context, int mode, nint callback);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_CTX_set_num_tickets(nint context, nuint count);
    [LibraryImport(OpenSsl.Ssl)]
    internal static partial void SSL_CTX_set_cert_verify_callback(nint context, delegate* unmanaged[Cdecl]<nint, nint, int> callback, nint argument);

    [LibraryImport(OpenSsl.Ssl)] internal static partial nint SSL_new(nint context);
    [LibraryImport(OpenSsl.Ssl)] internal static partial void SSL_free(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial void SSL_set_bio(nint ssl, nint read, nint write);
    [LibraryImport(OpenSsl.Ssl)] internal static partial void SSL_set_connect_state(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial void SSL_set_accept_state(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_do_handshake(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_read(nint ssl, byte* into, int length);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_shutdown(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_get_shutdown(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_get_error(nint ssl, int result);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nint SSL_ctrl(nint ssl, int command, nint number, void* pointer);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_alloc_buffers(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_free_buffers(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial int SSL_version(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nint SSL_get_session(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nint SSL_get_current_cipher(nint ssl);
    [LibraryImport(OpenSsl.Ssl)] internal static partial ushort SSL_CIPHER_get_protocol_id(nint cipher);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nuint SSL_SESSION_get_master_key(nint session, byte* into, nuint length);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nuint SSL_get_client_random(nint ssl, byte* into, nuint length);
    [LibraryImport(OpenSsl.Ssl)] internal static partial nuint SSL_get_server_random(nint ssl, byte* into, nuint length);
    [LibraryImport(OpenSsl.Ssl)] internal static partial SrtpProtection* SSL_get_selected_srtp_profile(nint ssl);
    [LibraryImport(OpenSsl.Ssl)]
    internal static partial int SSL_export_keying_material(
        nint ssl, byte* into, nuint length, byte* label, nuint labelLength, byte* context, nuint contextLength, int useContext);
    [LibraryImport(OpenSsl.Ssl)]
    internal static partial void DTLS_set_timer_cb(nint ssl, delegate* unmanaged[Cdecl]<nint, uint, uint> callback);

    /// <summary>SRTP_PROTECTION_PROFILE.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct SrtpProtection
    {
        internal byte* Name;
        internal CULong Id;
    }

    /// <summary>struct timeval.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct TimeValue
    {
        internal CLong Seconds, Microseconds;
    }
}
