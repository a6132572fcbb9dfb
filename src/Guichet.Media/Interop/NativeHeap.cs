using System.Runtime.InteropServices;

namespace Guichet.Media.Interop;

/// <summary>
/// The C library's heap, where OpenSSL's objects live. glibc gives threads heaps of their own, up to eight for each processor, and what was
/// freed in one is of no use to the others: with a pool of threads that shake hands, query the database and go, that held several
/// times what was in use.
/// </summary>
internal static partial class NativeHeap
{
    private const int MaximumArenas = -8; // M_ARENA_MAX

    /// <summary>As many heaps as there are threads that work all the time. Those that exist already stay.</summary>
    public static void Limit(int heaps)
    {
        try
        {
            _ = Set(MaximumArenas, heaps);
        }
        catch (EntryPointNotFoundException)
        {
            // Another C library than glibc: it has one heap anyway.
        }
    }

    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int Set(int option, int value);
}
