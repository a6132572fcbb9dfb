using System.Runtime.CompilerServices;
using Guichet.Domain.Waiting;
using Guichet.Server.Platform;

namespace Guichet.Server.Welcomes;

/// <summary>A file that somebody sends, kept on the disk as it comes, a part at a time: a long one takes no memory, and a slow line holds up nobody's turn
/// to write in the database.</summary>
internal sealed class ComingFile(FileStream kept, WelcomeFile what) : IAsyncDisposable
{
    public WelcomeFile What => what;

    /// <summary>In bytes.</summary>
    public int Length => (int)kept.Length;

    /// <summary>As soon as it is known to be none of ours, or too large, the rest is not read.</summary>
    /// <param name="path">Of a file that is not there yet. Its name is gone at once, so that a killed process leaves nothing.</param>
    public static async Task<(ComingFile? File, Problem? Problem)> Take(Stream body, string path, CancellationToken ct)
    {
        var kept = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous);
        try
        {
            File.Delete(path);
            var (what, problem) = await Copy(body, kept, ct);
            if (what is not null && problem is null)
            {
                return (new ComingFile(kept, what), null);
            }

            await kept.DisposeAsync();
            return (null, problem);
        }
        catch
        {
            await kept.DisposeAsync();
            throw;
        }
    }

    /// <summary>One after another; each but the last has <see cref="WelcomePart.Size"/> bytes.</summary>
    public async IAsyncEnumerable<byte[]> Parts([EnumeratorCancellation] CancellationToken ct)
    {
        kept.Position = 0;
        while (kept.Position < kept.Length)
        {
            var part = new byte[Math.Min(WelcomePart.Size, kept.Length - kept.Position)];
            await kept.ReadExactlyAsync(part, ct);
            yield return part;
        }
    }

    public ValueTask DisposeAsync() => kept.DisposeAsync();

    private static async Task<(WelcomeFile? What, Problem? Problem)> Copy(Stream body, FileStream to, CancellationToken ct)
    {
        var buffer = new byte[WelcomePart.Size];
        WelcomeFile? what = null;
        int read;
        while ((read = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0)
        {
            what ??= WelcomeFile.Of(buffer.AsSpan(0, read));
            if (what is null)
            {
                break;
            }

            if (to.Length + read > what.Largest)
            {
                return (null, Problem.Field("file", $"At most {what.Largest / 1024 / 1024} MB."));
            }

            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return what is null ? (null, Problem.Field("file", "A PNG, JPEG or WebP picture, or an MP4 or WebM video.")) : (what, null);
    }
}
