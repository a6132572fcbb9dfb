using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Guichet.Server.Messages.Doors;

/// <summary>What Mailgun posts to a route whose address ends in "mime", as multipart/form-data or urlencoded. The mail is taken byte by byte: in no
/// charset yet. Its other fields (recipient, sender, subject and so on) stand in the mail too, and are passed over.</summary>
/// <param name="Fields">Those of <see cref="Wanted"/> that were there; one that is too long counts as missing.</param>
internal sealed record MailgunForm(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Fields)
{
    public const string Mail = "body-mime";
    private const int LongestField = 256;
    private const int MostFields = 100;
    private const int LongestHead = 16 * 1024;
    private static readonly string[] Wanted = ["timestamp", "token", "signature", Mail];

    /// <summary>Bytes of a whole form: a mail of which every third byte is escaped, as urlencoded base64 may be in lines, and its fields.</summary>
    public const int Longest = TakeMail.Longest / 2 * 3;

    public string Timestamp => Text("timestamp");

    public string Token => Text("token");

    public string Signature => Text("signature");

    /// <summary>Null when there is none.</summary>
    public ReadOnlyMemory<byte>? Bytes => Fields.TryGetValue(Mail, out var bytes) && bytes.Length > 0 ? bytes : default(ReadOnlyMemory<byte>?);

    /// <summary>Null when it is no form, not a whole one, or has a field twice.</summary>
    public static async Task<MailgunForm?> Read(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            return null;
        }

        var fields = new Dictionary<string, ReadOnlyMemory<byte>>();
        try
        {
            var isWhole = type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await Parts(HeaderUtilities.RemoveQuotes(type.Boundary).ToString(), request, fields)
                : type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) && await Pairs(request, fields);
            return isWhole ? new MailgunForm(fields) : null;
        }
        catch (Exception e) when (e is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            return null;
        }
    }

    private static async Task<bool> Parts(string boundary, HttpRequest request, Dictionary<string, ReadOnlyMemory<byte>> fields)
    {
        if (boundary.Length is 0 or > 70)
        {
            return false;
        }

        var ct = request.HttpContext.RequestAborted;
        var reader = new MultipartReader(boundary, request.Body) { HeadersLengthLimit = LongestHead };
        for (var left = MostFields; await reader.ReadNextSectionAsync(ct) is { } section; left--)
        {
            var name = section.GetContentDispositionHeader() is { } disposition ? HeaderUtilities.RemoveQuotes(disposition.Name).ToString() : "";
            if (left == 0 || (Wanted.Contains(name) && await Bodies.Bytes(section.Body, LongestOf(name), ct) is { } value && !fields.TryAdd(name, value)))
            {
                return false;
            }
        }

        return true;
    }

    private static async Task<bool> Pairs(HttpRequest request, Dictionary<string, ReadOnlyMemory<byte>> fields)
    {
        if (await Bodies.Bytes(request.Body, Longest, request.HttpContext.RequestAborted) is not { } body || !MemoryMarshal.TryGetArray(body, out var bytes))
        {
            return false;
        }

        foreach (var range in body.Span.Split((byte)'&'))
        {
            var (at, length) = range.GetOffsetAndLength(body.Length);
            var named = body.Span.Slice(at, length).IndexOf((byte)'=');
            var name = named < 0 ? "" : Encoding.ASCII.GetString(body.Span.Slice(at, Math.Min(named, LongestField)));
            if (Wanted.Contains(name) && WebUtility.UrlDecodeToBytes(bytes.Array!, bytes.Offset + at + named + 1, length - named - 1) is var value
                && value.Length <= LongestOf(name) && !fields.TryAdd(name, value))
            {
                return false;
            }
        }

        return true;
    }

    private static int LongestOf(string name) => name == Mail ? TakeMail.Longest : LongestField;

    private string Text(string name) => Fields.TryGetValue(name, out var bytes) ? Encoding.UTF8.GetString(bytes.Span) : "";
}
