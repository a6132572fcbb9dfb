using System.Net;
using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Server.Tests.Waiting;
using Guichet.Server.Welcomes;

namespace Guichet.Server.Tests.Welcomes;

public sealed class WelcomeTests
{
    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];

    [Fact]
    public async Task Picture_OfTheOrganisation_GreetsATeamThatHasNoneOfItsOwn()
    {
        await using var desk = await WaitingDesk.Open();
        using var anybody = desk.Server.Browser();
        var ours = (await (await Put(desk.Owner, _png)).Read()).GetProperty("address").GetString()!;
        Assert.Equal(ours, await Shown(desk, anybody));
        var theirs = (await (await Put(desk.Owner, Video(10), desk.TeamId)).Read()).GetProperty("address").GetString()!;
        Assert.Equal(theirs, await Shown(desk, anybody));
        Assert.Equal((theirs, true), ((await desk.Come()).Kept.Waiting.Welcome!.Address, (await desk.Come()).Kept.Waiting.Welcome!.Video));
        Assert.Equal(2, (await (await desk.Owner.GetAsync("/api/v1/welcome")).Read()).GetProperty("items").GetArrayLength());

        await desk.Owner.DeleteAsync($"/api/v1/welcome?team={desk.TeamId}");
        Assert.Equal(ours, await Shown(desk, anybody));
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(theirs)).StatusCode);
        Assert.Equal(1L, desk.Server.Ask<long>("SELECT count(*) FROM WelcomeParts"));
        Assert.Equal(3L, desk.Server.Ask<long>("SELECT count(*) FROM Journal WHERE Kind = 'WelcomeChanged'"));
    }

    [Fact]
    public async Task Served_AsWhatItsBytesAre_AndAsNothingThatRuns()
    {
        await using var desk = await WaitingDesk.Open();
        using var anybody = desk.Server.Browser();
        var address = (await (await Put(desk.Owner, _png)).Read()).GetProperty("address").GetString()!;
        using var answer = await anybody.GetAsync(address);

        Assert.Equal(("image/png", "nosniff"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.Public);
        Assert.Equal(_png, await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Video_InPieces_IsGivenAsAskedFor()
    {
        await using var desk = await WaitingDesk.Open();
        using var anybody = desk.Server.Browser();
        var bytes = Video(600_000);
        var address = (await (await Put(desk.Owner, bytes)).Read()).GetProperty("address").GetString()!;
        async Task<(HttpStatusCode Status, byte[] Bytes)> Piece(long? from, long? to)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Range = new RangeHeaderValue(from, to);
            using var answer = await anybody.SendAsync(request);
            return (answer.StatusCode, await answer.Content.ReadAsByteArrayAsync());
        }

        Assert.Equal(bytes, await anybody.GetByteArrayAsync(address));
        var (status, piece) = await Piece(262_100, 262_200);
        Assert.Equal(HttpStatusCode.PartialContent, status);
        Assert.Equal(bytes[262_100..262_201], piece);
        Assert.Equal(bytes[^100..], (await Piece(null, 100)).Bytes);
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, (await Piece(600_001, null)).Status);
    }

    [Fact]
    public async Task Put_WhatIsNoPictureOrTooLarge_IsRefused_AndChangesNothing()
    {
        await using var desk = await WaitingDesk.Open();
        var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"u8.ToArray();
        await (await Put(desk.Owner, svg)).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Put(desk.Owner, [])).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Put(desk.Owner, [.. _png, .. new byte[2 * 1024 * 1024]])).IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
        await (await Put(desk.Owner, _png, Guid.NewGuid().ToString("N"))).IsProblem(HttpStatusCode.NotFound, ProblemCodes.TeamNotFound);
        await (await Put(desk.Owner, Video(20 * 1024 * 1024))).Read();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Put(desk.Owner, Video((20 * 1024 * 1024) + 2))).StatusCode);
        using var anybody = desk.Server.Browser();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Put(anybody, _png)).StatusCode);

        Assert.Equal(1L, desk.Server.Ask<long>("SELECT count(*) FROM Welcomes"));
    }

    [Fact]
    public async Task File_OfAnyLength_IsReadIntoOnePieceOfMemory_AndGivenPartByPart()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-coming-");
        var bytes = Video((20 * 1024 * 1024) - 7);
        using var body = new Watched(bytes);

        var (file, problem) = await ComingFile.Take(body, Path.Combine(folder.FullName, "one"), CancellationToken.None);

        Assert.Null(problem);
        Assert.Single(body.Arrays);
        Assert.Empty(folder.GetFiles());
        var at = 0;
        await foreach (var part in file!.Parts(CancellationToken.None))
        {
            Assert.True(part.AsSpan().SequenceEqual(bytes.AsSpan(at, Math.Min(WelcomePart.Size, bytes.Length - at))));
            at += part.Length;
        }

        Assert.Equal((bytes.Length, bytes.Length), (at, file.Length));
        await file.DisposeAsync();
        folder.Delete();
    }

    [Fact]
    public async Task File_TooLargeOrNoneOfOurs_IsNotReadToItsEnd()
    {
        var folder = Directory.CreateTempSubdirectory("guichet-coming-");
        foreach (var (bytes, most) in new[] { ((byte[])[.. _png, .. new byte[8 * 1024 * 1024]], 3), (new byte[8 * 1024 * 1024], 1) })
        {
            using var body = new Watched(bytes);

            var (file, problem) = await ComingFile.Take(body, Path.Combine(folder.FullName, "one"), CancellationToken.None);

            Assert.True(file is null && problem is not null && body.Position <= most * 1024 * 1024, $"{body.Position} bytes were read");
        }

        Assert.Empty(folder.GetFiles());
        folder.Delete();
    }

    // Notes into which arrays it was read.
    private sealed class Watched(byte[] bytes) : MemoryStream(bytes)
    {
        public HashSet<byte[]> Arrays { get; } = [];

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Assert.True(MemoryMarshal.TryGetArray<byte>(buffer, out var piece) && piece.Array!.Length <= WelcomePart.Size);
            Arrays.Add(piece.Array!);
            // As a network does it: less than was asked for.
            return base.ReadAsync(buffer[..Math.Min(buffer.Length, 60_000)], cancellationToken);
        }
    }

    private static byte[] Video(int length)
    {
        var bytes = new byte[Math.Max(16, length)];
        new Random(1).NextBytes(bytes);
        Convert.FromHexString("00000018667479706D70343200000000").CopyTo(bytes, 0);
        return bytes;
    }

    private static Task<HttpResponseMessage> Put(HttpClient by, byte[] bytes, string? team = null)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // The server looks at the size before anything is sent.
        var request = new HttpRequestMessage(HttpMethod.Put, $"/api/v1/welcome{(team is null ? "" : $"?team={team}")}") { Content = content };
        request.Headers.ExpectContinue = true;
        return by.SendAsync(request);
    }

    private static async Task<string?> Shown(WaitingDesk desk, HttpClient anybody) =>
        (await (await anybody.GetAsync($"/api/v1/talk/{desk.Address}")).Read()).GetProperty("welcome").GetProperty("address").GetString();
}
