using System.Net;
using Guichet.Server.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Guichet.Server.Tests.Pages;

/// <summary>At an address where nothing is, people read what to do; programs get what the framework says.</summary>
public sealed class MissingPageTests
{
    [Theory]
    [InlineData("GET", "/nowhere", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "what to do")]
    [InlineData("GET", "/nowhere", "application/json", "")]
    [InlineData("GET", "/nowhere", "*/*", "")]
    [InlineData("GET", "/api/v1/nowhere", "text/html", "")]
    [InlineData("POST", "/nowhere", "text/html", "")]
    public async Task Ask_WhereNothingIs_IsAPageForThoseWhoRead(string method, string path, string accept, string content)
    {
        var root = Directory.CreateTempSubdirectory("guichet-test-").FullName;
        await File.WriteAllTextAsync(Path.Combine(root, "missing.html"), "what to do", TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { WebRootPath = root });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseMissingPage(app.Environment.WebRootFileProvider);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var browser = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), app.Urls.Single() + path);
        request.Headers.TryAddWithoutValidation("Accept", accept);

        var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.NotFound, content), (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
