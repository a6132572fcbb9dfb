using System.Reflection;
using System.Runtime.InteropServices;

namespace Guichet.Media.Interop;

/// <summary>Finds the system's OpenSSL (3.0 or newer) and says clearly when it is not there.</summary>
internal static class OpenSsl
{
    internal const string Crypto = "libcrypto";
    internal const string Ssl = "libssl";

    /// <summary>Newest first: DTLS 1.3 comes with OpenSSL 4. The two files of a row belong together.</summary>
    private static readonly (string Crypto, string Ssl)[] _fileNames =
    [
        ("libcrypto.so.4", "libssl.so.4"), ("libcrypto.so.3", "libssl.so.3"),
        ("libcrypto.4.dylib", "libssl.4.dylib"), ("libcrypto.3.dylib", "libssl.3.dylib"),
        ("libcrypto-4-x64.dll", "libssl-4-x64.dll"), ("libcrypto-3-x64.dll", "libssl-3-x64.dll"),
    ];

    private static readonly Lazy<Loading> _loading = new(Load);

    /// <summary>Loads both libraries, once in a process.</summary>
    /// <param name="versionOrReason">OpenSSL's own version text, or why it cannot be used.</param>
    internal static bool TryLoad(out string versionOrReason)
    {
        versionOrReason = _loading.Value.VersionOrReason;
        return _loading.Value.Done;
    }

    /// <exception cref="DllNotFoundException">OpenSSL is missing; the message says what to install.</exception>
    internal static void Require()
    {
        if (!TryLoad(out string reason))
            throw new DllNotFoundException(reason);
    }

    /// <summary>The two libraries by their file names, or a reason. Apart from <see cref="TryLoad"/> so that a test can hand it names that do not exist.</summary>
    internal static bool TryFind(IEnumerable<(string Crypto, string Ssl)> fileNames, out nint crypto, out nint ssl)
    {
        ssl = 0;
        foreach ((string cryptoName, string sslName) in fileNames)
        {
            if (!NativeLibrary.TryLoad(cryptoName, out crypto))
                continue;
            if (NativeLibrary.TryLoad(sslName, out ssl))
                return true;
            NativeLibrary.Free(crypto);
        }
        crypto = 0;
        return false;
    }

    private static Loading Load()
    {
        if (!TryFind(_fileNames, out nint crypto, out nint ssl))
            return new(false, "OpenSSL 3 was not found (libssl.so.3 and libcrypto.so.3). Install the system's package, for example libssl3.");
        NativeLibrary.SetDllImportResolver(typeof(OpenSsl).Assembly, (name, _, _) => Resolve(name, crypto, ssl));
        return Check();
    }

    private static nint Resolve(string name, nint crypto, nint ssl) => name switch
    {
        Crypto => crypto,
        Ssl => ssl,
        _ => 0, // everybody else's libraries are found in the usual way
    };

    private static unsafe Loading Check()
    {
        string version = Marshal.PtrToStringUTF8(LibCrypto.OpenSSL_version(0)) ?? "OpenSSL of unknown version";
        // NO_ATEXIT: OpenSSL must not tear itself down at exit while a worker thread is still inside it.
        const ulong NoAtExit = 0x0008_0000;
        return LibSsl.OPENSSL_init_ssl(NoAtExit, 0) == 1
            ? new(true, version)
            : new(false, $"{version} could not be initialised; look at its configuration file (openssl.cnf).");
    }

    private sealed record Loading(bool Done, string VersionOrReason);
}
