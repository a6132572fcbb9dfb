using System.Runtime.InteropServices;

namespace Guichet.Media.Interop;

/// <summary>libcrypto as it is. Only calls that are short, take no lock and call nobody back skip the GC transition.</summary>
internal static unsafe partial class LibCrypto
{
    internal const int GcmTagGet = 0x10, GcmTagSet = 0x11;                 // EVP_CTRL_AEAD_*
    internal const int BioDataPointer = 3, BioEndOfDataReturn = 130; // BIO_CTRL_INFO, BIO_C_SET_BUF_MEM_EOF_RETURN

    [LibraryImport(OpenSsl.Crypto)] internal static partial nint OpenSSL_version(int kind);
    [LibraryImport(OpenSsl.Crypto)] internal static partial void ERR_clear_error();
    [LibraryImport(OpenSsl.Crypto)] internal static partial nuint ERR_get_error();
    [LibraryImport(OpenSsl.Crypto)] internal static partial void ERR_error_string_n(nuint error, byte* into, nuint length);

    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_CIPHER_fetch(nint library, byte* name, nint properties);
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_CIPHER_CTX_new();
    [LibraryImport(OpenSsl.Crypto)] internal static partial void EVP_CIPHER_CTX_free(nint context);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int EVP_CipherInit_ex(nint context, nint cipher, nint engine, byte* key, byte* iv, int encrypt);

    // Per packet: the same entry point again, under names that say that only the nonce changes.
    [LibraryImport(OpenSsl.Crypto, EntryPoint = "EVP_CipherInit_ex"), SuppressGCTransition]
    internal static partial int CipherNonce(nint context, nint cipher, nint engine, byte* key, byte* iv, int encrypt);
    [LibraryImport(OpenSsl.Crypto), SuppressGCTransition] internal static partial int EVP_CipherUpdate(nint context, byte* into, int* written, byte* from, int length);
    [LibraryImport(OpenSsl.Crypto), SuppressGCTransition] internal static partial int EVP_CipherFinal_ex(nint context, byte* into, int* written);
    [LibraryImport(OpenSsl.Crypto), SuppressGCTransition] internal static partial int EVP_CIPHER_CTX_ctrl(nint context, int type, int argument, void* pointer);

    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_MAC_fetch(nint library, byte* name, nint properties);
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_MAC_CTX_new(nint mac);
    [LibraryImport(OpenSsl.Crypto)] internal static partial void EVP_MAC_CTX_free(nint context);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int EVP_MAC_init(nint context, byte* key, nuint length, Parameter* parameters);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int EVP_MAC_update(nint context, byte* from, nuint length);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int EVP_MAC_final(nint context, byte* into, nuint* written, nuint size);

    [LibraryImport(OpenSsl.Crypto)] internal static partial nint BIO_s_mem();
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint BIO_new(nint method);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int BIO_free(nint bio);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int BIO_read(nint bio, byte* into, int length);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int BIO_write(nint bio, byte* from, int length);
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint BIO_ctrl(nint bio, int command, nint number, void* pointer);

    [LibraryImport(OpenSsl.Crypto)] internal static partial nint d2i_X509(nint reuse, byte** der, nint length);
    [LibraryImport(OpenSsl.Crypto)] internal static partial void X509_free(nint certificate);
    [LibraryImport(OpenSsl.Crypto)] internal static partial int X509_digest(nint certificate, nint digest, byte* into, uint* length);
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint d2i_AutoPrivateKey(nint reuse, byte** der, nint length);
    [LibraryImport(OpenSsl.Crypto)] internal static partial void EVP_PKEY_free(nint key);
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint X509_STORE_CTX_get0_cert(nint store);
    [LibraryImport(OpenSsl.Crypto)] internal static partial void X509_STORE_CTX_set_error(nint store, int error);
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_sha256();
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_sha384();
    [LibraryImport(OpenSsl.Crypto)] internal static partial nint EVP_sha512();

    /// <summary>OSSL_PARAM: how OpenSSL 3 passes named settings; an all-zero one ends the list.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Parameter
    {
        internal byte* Key;
        internal uint Type;
        internal void* Value;
        internal nuint Size, ReturnSize;
    }
}
