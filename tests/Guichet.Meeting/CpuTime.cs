using System.Globalization;

namespace Guichet.Meeting;

/// <summary>Processor time of a process, without what the hypervisor took (Linux's schedstat).</summary>
internal static class CpuTime
{
    public static double Seconds(int pid) => Directory.EnumerateDirectories($"/proc/{pid}/task").Sum(OfThread);

    private static double OfThread(string folder)
    {
        try
        {
            return long.Parse(File.ReadAllText(Path.Combine(folder, "schedstat")).Split(' ')[0], CultureInfo.InvariantCulture) / 1e9;
        }
        catch (IOException)
        {
            return 0; // It has ended meanwhile.
        }
    }
}
