using System.Runtime.InteropServices;

namespace Guichet.Media.Interop;

/// <summary>OpenSSL's error queue of this thread, for logs.</summary>
internal static unsafe class OpenSslErrors
{
    /// <summary>The first error in OpenSSL's words, the rest forgotten; empty when there is none.</summary>
    internal static string Take()
    {
        nuint first = LibCrypto.ERR_get_error();
        LibCrypto.ERR_clear_error();
        if (first == 0)
            return "";
        byte* text = stackalloc byte[256];
        LibCrypto.ERR_error_string_n(first, text, 256);
        return Marshal.PtrToStringUTF8((nint)text) ?? "";
    }
}
