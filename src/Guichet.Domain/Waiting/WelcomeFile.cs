namespace Guichet.Domain.Waiting;

/// <summary>The picture or the video that greets those who wait (A15). What a file is, its first bytes say, not its name.</summary>
/// <param name="ContentType">What browsers are told that it is; theirs to guess is nothing.</param>
public sealed record WelcomeFile(string ContentType, bool Video)
{
    public const int LargestPicture = 2 * 1024 * 1024;
    public const int LargestVideo = 20 * 1024 * 1024;

    /// <summary>So many bytes at the beginning tell what it is.</summary>
    public const int Telling = 64;

    // The brands of ISO 14496-12 files that browsers play; QuickTime's own ("qt  ") is none of them.
    private static readonly string[] Brands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"];

    public int Largest => Video ? LargestVideo : LargestPicture;

    /// <summary>Null for what is none of PNG, JPEG, WebP, MP4 and WebM. SVG carries scripts, and is not taken.</summary>
    public static WelcomeFile? Of(ReadOnlySpan<byte> start) =>
        IsPng(start) ? new WelcomeFile("image/png", false)
        : start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? new WelcomeFile("image/jpeg", false)
        : start.StartsWith("RIFF"u8) && Has(start, 8, "WEBP"u8) ? new WelcomeFile("image/webp", false)
        : Has(start, 4, "ftyp"u8) && IsPlayed(start) ? new WelcomeFile("video/mp4", true)
        : start.StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]) && start[..Math.Min(start.Length, Telling)].IndexOf("webm"u8) > 0 ? new WelcomeFile("video/webm", true)
        : null;

    private static bool IsPng(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    private static bool IsPlayed(ReadOnlySpan<byte> start)
    {
        foreach (var brand in Brands)
        {
            if (start.Length >= 12 && start[8..12].SequenceEqual(System.Text.Encoding.ASCII.GetBytes(brand)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ReadOnlySpan<byte> start, int at, ReadOnlySpan<byte> word) => start.Length >= at + word.Length && start.Slice(at, word.Length).SequenceEqual(word);
}
