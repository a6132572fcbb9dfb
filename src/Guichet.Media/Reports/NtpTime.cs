namespace Guichet.Media.Reports;

/// <summary>64-bit NTP time (RFC 3550 section 4) of a steady clock in microseconds. What we write counts from the clock's own zero:
/// only differences matter to receivers.</summary>
static class NtpTime
{
    const long MicrosecondsPerSecond = 1_000_000;

    public static ulong FromMicroseconds(long us) =>
        ((ulong)(us / MicrosecondsPerSecond) << 32) | ((ulong)(us % MicrosecondsPerSecond) << 32) / MicrosecondsPerSecond;

    public static long ToMicroseconds(ulong ntp) =>
        (long)(ntp >> 32) * MicrosecondsPerSecond + (long)((ntp & uint.MaxValue) * MicrosecondsPerSecond >> 32);

    /// <summary>The middle 32 bits, in 1/65536 s: LSR of reception reports.</summary>
    public static uint Compact(long us) => unchecked((uint)(FromMicroseconds(us) >> 16));

    public static uint CompactDuration(long us) => (uint)Math.Clamp(us * 65_536 / MicrosecondsPerSecond, 0, uint.MaxValue);

    public static long FromCompactDuration(uint compact) => compact * MicrosecondsPerSecond / 65_536;
}
