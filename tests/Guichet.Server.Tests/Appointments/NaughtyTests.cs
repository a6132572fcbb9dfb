using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Guichet.Contracts.Problems;
using Guichet.Server.Tests.Harness;
using Guichet.Testing;

namespace Guichet.Server.Tests.Appointments;

/// <summary>Whatever somebody types into a booking is kept as one line and sent, or refused with the field's name.</summary>
public sealed class NaughtyTests
{
    private const int EachOf = 8;

    [Fact]
    public async Task Book_WithNaughtyNamesAndTitles_IsSentOrRefused_AndBreaksNothing()
    {
        var inputs = TestInputs.In("blns/blns.json");
        Assert.SkipUnless(inputs.Found, inputs.Missing);
        await using var desk = await Desk.Open();
        var texts = JsonSerializer.Deserialize<string[]>(await File.ReadAllBytesAsync(inputs.Path, TestContext.Current.CancellationToken))!;
        var booked = 0;
        foreach (var text in texts.Where((text, i) => i % EachOf == 0 || text.Any(IsInvisible)))
        {
            var answer = await Book(desk, text, booked);
            if (answer.StatusCode is HttpStatusCode.Created)
            {
                var view = await answer.Read(HttpStatusCode.Created);
                Assert.DoesNotContain(view.GetProperty("title").GetString() ?? "", char.IsControl);
                Assert.DoesNotContain(view.GetProperty("customer").GetProperty("name").GetString() ?? "", IsInvisible);
                booked++;
            }
            else
            {
                var problem = await answer.IsProblem(HttpStatusCode.BadRequest, ProblemCodes.RequestInvalid);
                Assert.True(problem.GetProperty("errors").EnumerateObject().Any(), text);
            }
        }

        Assert.InRange(booked, 20, 90);
        await Soon.Is(() => Messages(desk, "sent"), all => all == booked);
        Assert.Equal(0, await Messages(desk, "failed"));
    }

    private static bool IsInvisible(char c) => char.IsControl(c) || c is '\u202e' or '\u2066' or '\u200b' or '\u2028' or '\ufffd';

    private static Task<HttpResponseMessage> Book(Desk desk, string text, int number)
    {
        var start = desk.Nine.AddDays(number / 9).AddHours(number % 9);
        var customer = new { name = text, email = $"eva{number}@example.org" };
        return desk.Program.PostAsJsonAsync(
            "/api/v1/appointments", new { typeId = desk.Type, specialistId = desk.People[0], start, title = text, customer }, TestContext.Current.CancellationToken);
    }

    private static async Task<int> Messages(Desk desk, string state) =>
        (await (await desk.Program.GetAsync($"/api/v1/messages?limit=100&state={state}", TestContext.Current.CancellationToken)).Read())
            .GetProperty("items").GetArrayLength();
}
