using System.Text;

namespace Guichet.Server.Messages.Doors;

/// <summary>Bodies of requests, to a length.</summary>
internal static class Bodies
{
    /// <summary>Null when it is longer.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Bytes(Stream body, int longest, CancellationToken ct)
    {
        // Not disposed: what it holds is what is returned, and nothing else.
        var kept = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (kept.Length + read > longest)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }

    public static async Task<string?> Text(HttpRequest request, int longest) =>
        await Bytes(request.Body, longest, request.HttpContext.RequestAborted) is { } bytes ? Encoding.UTF8.GetString(bytes.Span) : null;
}
