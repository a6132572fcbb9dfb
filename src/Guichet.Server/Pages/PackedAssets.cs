using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Guichet.Server.Pages;

/// <summary>Serves the packed form that the build laid beside an asset (A1: with one bar of signal three times the bytes are three times the
/// wait). Only what is the same for everybody is packed, so no secret's length shows (BREACH).</summary>
internal static class PackedAssets
{
    private const string Folder = "/assets";

    /// <summary>The one script that other sites load.</summary>
    public const string ChatWindow = "/chat.js";

    // The smaller first.
    private static readonly (string Encoding, string Ending)[] Forms = [("br", ".br"), ("gzip", ".gz")];

    public static IContentTypeProvider ContentTypes { get; } = new Unpacked();

    /// <summary>Before the static files: from here on the request is for the form that the browser takes.</summary>
    public static IApplicationBuilder UsePackedAssets(this IApplicationBuilder app, IFileProvider files) => app.Use((http, next) =>
    {
        if (IsPacked(http.Request) && Wanted(http.Request, files) is { } ending)
        {
            http.Request.Path += ending;
        }

        return next(http);
    });

    public static void Describe(StaticFileResponseContext sent)
    {
        if (!IsPacked(sent.Context.Request))
        {
            return;
        }

        sent.Context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        foreach (var (encoding, _) in Forms.Where(form => sent.File.Name.EndsWith(form.Ending, StringComparison.Ordinal)))
        {
            sent.Context.Response.Headers.ContentEncoding = encoding;
        }
    }

    // What was asked for, or by now its packed form.
    private static bool IsPacked(HttpRequest request) =>
        request.Path.StartsWithSegments(Folder) || request.Path.Value!.StartsWith(ChatWindow, StringComparison.Ordinal);

    private static string? Wanted(HttpRequest request, IFileProvider files) =>
        Forms.Where(form => Takes(request, form.Encoding) && files.GetFileInfo(request.Path + form.Ending).Exists).Select(form => form.Ending).FirstOrDefault();

    private static bool Takes(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality != 0);

    /// <summary>A packed script is a script.</summary>
    private sealed class Unpacked : IContentTypeProvider
    {
        private readonly FileExtensionContentTypeProvider _known = new();

        public bool TryGetContentType(string subpath, [MaybeNullWhen(false)] out string contentType)
        {
            var ending = Forms.Select(form => form.Ending).FirstOrDefault(subpath.EndsWith) ?? "";
            return _known.TryGetContentType(subpath[..^ending.Length], out contentType);
        }
    }
}
