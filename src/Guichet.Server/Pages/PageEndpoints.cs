using Guichet.Server.Platform;
using Microsoft.Extensions.FileProviders;

namespace Guichet.Server.Pages;

/// <summary>The pages as vite built them: an entry each, and assets whose names change with their content.</summary>
internal static class PageEndpoints
{
    private const string Desk = "index.html";
    private const string LinkPage = "j.html";
    private const string AppointmentPage = "a.html";
    private const string BookPage = "book.html";
    private const string TalkPage = "talk.html";
    private const string CheckPage = "check.html";
    private const string RatePage = "rate.html";
    private const string ReportPage = "r.html";
    private const string MissingPage = "missing.html";
    private const string Because = "a page alone shows nothing of anybody";
    private const string NotBuilt = "<!doctype html><title>Guichet</title><p>The pages are not built yet: start Guichet with <code>./run</code>.";

    // Mail scanners and link previews ask for the head alone.
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static Feature Feature => new(Platform.Feature.NoServices, Map);

    /// <summary>Beside the program, or in the project that it was built from.</summary>
    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var root = Path.Combine(folder.FullName, "wwwroot");
            if (File.Exists(Path.Combine(root, Desk)) || File.Exists(Path.Combine(folder.FullName, "Guichet.Server.csproj")))
            {
                return root;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "wwwroot");
    }

    public static IApplicationBuilder UsePages(this IApplicationBuilder app, IFileProvider files) => app.UsePackedAssets(files).UseStaticFiles(new StaticFileOptions
    {
        FileProvider = files,
        ContentTypeProvider = PackedAssets.ContentTypes,
        OnPrepareResponse = sent =>
        {
            sent.Context.Response.Headers.CacheControl =
                sent.Context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
            PackedAssets.Describe(sent);
            if (sent.Context.Request.Path.Value!.StartsWith(PackedAssets.ChatWindow, StringComparison.Ordinal))
            {
                sent.Context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
            }
        },
    });

    /// <summary>Somebody who typed an address, or cut a link short, reads what to do; programs get the problem as everywhere (RFC 9457).</summary>
    public static IApplicationBuilder UseMissingPage(this IApplicationBuilder app, IFileProvider files) => app.Use(async (http, next) =>
    {
        await next(http);
        var page = files.GetFileInfo(MissingPage);
        if (http.Response is { StatusCode: 404, HasStarted: false, ContentType: null } && IsSomebodyReading(http) && page.Exists)
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            await http.Response.SendFileAsync(page, http.RequestAborted);
        }
    });

    private static bool IsSomebodyReading(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint() is null && !http.Request.Path.StartsWithSegments("/api")
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/j", Reading, (IWebHostEnvironment environment, HttpContext http) => Send(LinkPage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        routes.MapMethods("/book/{slug}", Reading, (IWebHostEnvironment environment, HttpContext http) => Send(BookPage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        routes.MapMethods("/a", Reading, (IWebHostEnvironment environment, HttpContext http) => Send(AppointmentPage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        routes.MapMethods("/check", Reading, (IWebHostEnvironment environment, HttpContext http) => Send(CheckPage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        routes.MapMethods("/rate", Reading, (IWebHostEnvironment environment, HttpContext http) => Send(RatePage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        routes.MapMethods("/r", Reading, (IWebHostEnvironment environment, HttpContext http) => Send(ReportPage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        foreach (var path in new[] { "/talk", "/talk/{address}" })
        {
            routes.MapMethods(path, Reading, (IWebHostEnvironment environment, HttpContext http) => Send(TalkPage, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        }

        foreach (var path in new[] { "/", "/sign-in", "/sign-in/return/{organisation}", "/setup", "/calls", "/calls/{**rest}", "/waiting", "/calendar", "/schedule", "/scenarios", "/messages", "/messages/{**rest}", "/people", "/record", "/account", "/single-sign-on", "/keys", "/invitation" })
        {
            routes.MapMethods(path, Reading, (IWebHostEnvironment environment, HttpContext http) => Send(Desk, environment, http)).ExcludeFromDescription().OpenToAll(Because);
        }
    }

    private static async Task Send(string page, IWebHostEnvironment environment, HttpContext http)
    {
        var file = environment.WebRootFileProvider.GetFileInfo(page);
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.CacheControl = "no-cache";
        if (file.Exists)
        {
            await http.Response.SendFileAsync(file, http.RequestAborted);
            return;
        }

        http.Response.StatusCode = 503;
        await http.Response.WriteAsync(NotBuilt, http.RequestAborted);
    }
}
