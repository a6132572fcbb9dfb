using System.Text;

namespace Guichet.Server.Messages.Doors;

/// <summary>Bodies of requests, to a length.</summary>
internal static class Bodies
{
    /// <summary>Null when it is longer.</summary>
    public static async Task<byte[]?> Bytes(HttpRequest request, int longest)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (kept.Length + read > longest)
            {
                return null;
            }

            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    public static async Task<string?> Text(HttpRequest request, int longest) =>
        await Bytes(request, longest) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
}
