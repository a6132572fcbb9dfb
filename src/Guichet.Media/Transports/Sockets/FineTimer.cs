using System.Runtime.InteropServices;

namespace Guichet.Media.Transports.Sockets;

/// <summary>Waits of less than a millisecond, for the thread that calls.</summary>
internal static unsafe partial class FineTimer
{
    private const int TimerSlack = 29; // PR_SET_TIMERSLACK

    /// <summary>How late this thread's timers may be; the kernel's default is 50 microseconds.</summary>
    public static void SetSlack(int nanoseconds) => _ = ControlThread(TimerSlack, (nuint)nanoseconds, 0, 0, 0);

    /// <summary>A signal may end it early.</summary>
    public static void Wait(long us)
    {
        var wanted = stackalloc nint[2] { (nint)(us / 1_000_000), (nint)(us % 1_000_000 * 1000) };
        _ = NanoSleep(wanted, null);
    }

    [LibraryImport("libc", EntryPoint = "nanosleep")]
    private static partial int NanoSleep(nint* wanted, nint* left);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int ControlThread(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
