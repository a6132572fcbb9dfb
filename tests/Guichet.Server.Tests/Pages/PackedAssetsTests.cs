using System.Net;
using Guichet.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Guichet.Server.Tests.Pages;

public sealed class PackedAssetsTests
{
    [Theory]
    [InlineData("br, gzip", "br", "packed by brotli")]
    [InlineData("gzip", "gzip", "packed by gzip")]
    [InlineData("br;q=0, gzip", "gzip", "packed by gzip")]
    [InlineData("identity", null, "plain")]
    public async Task Asset_OfTwoForms_ComesInTheSmallestThatTheBrowserTakes(string accepted, string? encoding, string content)
    {
        var answer = await Ask("/assets/room.js", accepted);

        Assert.Equal(content, await answer.Content.ReadAsStringAsync());
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Asset_WithoutAPackedForm_ComesAsItIs()
    {
        var answer = await Ask("/assets/small.css", "br, gzip");

        Assert.Equal("plain", await answer.Content.ReadAsStringAsync());
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Asset_ThatIsNotThere_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await Ask("/assets/../server.key", "br")).StatusCode);

    private static async Task<HttpResponseMessage> Ask(string path, string accepted)
    {
        var root = Directory.CreateTempSubdirectory("guichet-test-").FullName;
        Directory.CreateDirectory(Path.Combine(root, "assets"));
        foreach (var (name, content) in new[] { ("room.js", "plain"), ("room.js.br", "packed by brotli"), ("room.js.gz", "packed by gzip"), ("small.css", "plain") })
        {
            await File.WriteAllTextAsync(Path.Combine(root, "assets", name), content);
        }

        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { WebRootPath = root });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UsePages(app.Environment.WebRootFileProvider);
        await app.StartAsync();
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Add("Accept-Encoding", accepted);
        return await browser.GetAsync(app.Urls.Single() + path);
    }
}
