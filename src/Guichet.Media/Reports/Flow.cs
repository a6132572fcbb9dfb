namespace Guichet.Media.Reports;

/// <summary>What went one way: packets of media and repair, bytes of sound and picture.</summary>
readonly record struct Flow(long Expected, long Lost, long SoundBytes, long PictureBytes)
{
    /// <summary>0 to 1; 0 when nothing was expected.</summary>
    public double LossShare => Expected == 0 ? 0 : (double)Lost / Expected;

    public long Bytes => SoundBytes + PictureBytes;

    /// <summary>Of totals: what came since. A total that went back is an m-line that is gone: nothing is said of it.</summary>
    public Flow Since(in Flow before)
    {
        long expected = Math.Max(0, Expected - before.Expected);
        return new(expected, Math.Clamp(Lost - before.Lost, 0, expected), Math.Max(0, SoundBytes - before.SoundBytes), Math.Max(0, PictureBytes - before.PictureBytes));
    }

    public static Flow operator +(in Flow a, in Flow b) =>
        new(a.Expected + b.Expected, a.Lost + b.Lost, a.SoundBytes + b.SoundBytes, a.PictureBytes + b.PictureBytes);
}
