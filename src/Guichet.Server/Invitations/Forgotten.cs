using System.Collections.Concurrent;
using Guichet.Contracts.Problems;
using Guichet.Domain.Limits;
using Guichet.Domain.People;
using Guichet.Server.Data;
using Guichet.Server.Organisations;
using Guichet.Server.People;
using Guichet.Server.Platform;
using Microsoft.EntityFrameworkCore;

namespace Guichet.Server.Invitations;

/// <summary>"Forgot your password?": whoever asks gets the same answer at once, and only then is it looked up who has that address. So neither the
/// answer nor its time tells who has an account.</summary>
internal sealed partial class Forgotten(IServiceScopeFactory scopes, RateLimits limits, SignInSettings settings, ILogger<Forgotten> log) : BackgroundService
{
    private const int LongestEmail = 256;
    private const int LongestLanguage = 35; // RFC 5646 section 4.4.1

    /// <summary>Beyond this nobody is served any more: the limits make it a matter of very many addresses at once.</summary>
    private const int MostWaiting = 1000;

    private readonly ConcurrentQueue<Request> _asked = new();
    private readonly SemaphoreSlim _any = new(0);

    /// <param name="Language">Of the e-mail, where theirs is not known; BCP 47.</param>
    public sealed record Request(string Email, string? Language = null);

    public static IResult Ask(Request request, Forgotten forgotten, SignInRules rules, HttpContext http)
    {
        if (request.Email.Length > LongestEmail || request.Language?.Length > LongestLanguage)
        {
            return Problem.Field("email", "This is not an e-mail address.").ToResult();
        }

        if (!rules.AllowAddress(http) || !forgotten.Allow(request.Email))
        {
            return new Problem(ProblemCodes.TooManyRequests) { RetryAfter = 60 }.ToResult();
        }

        forgotten.Note(request);
        return TypedResults.NoContent();
    }

    public override void Dispose()
    {
        _any.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _any.WaitAsync(stoppingToken);
            if (_asked.TryDequeue(out var request))
            {
                await Serve(request, stoppingToken);
            }
        }
    }

    // Whatever is written there, known or not: the limit tells nothing either.
    private bool Allow(string email) => limits.Allow("forgotten", SignIn.Normalise(email), new Rate(settings.ForgottenPerHour, settings.ForgottenPerHour / 60.0));

    private void Note(Request request)
    {
        if (_asked.Count < MostWaiting)
        {
            _asked.Enqueue(request);
            _any.Release();
        }
    }

    private async Task Serve(Request request, CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var account = SignIn.Normalise(request.Email);
            var person = await scope.ServiceProvider.GetRequiredService<GuichetDb>().Set<Person>().IgnoreQueryFilters([GuichetDb.OrganisationFilter]).AsNoTracking()
                .SingleOrDefaultAsync(row => row.NormalizedEmail == account && row.DeactivatedAt == null, ct);
            if (person is not null)
            {
                scope.ServiceProvider.GetRequiredService<CurrentOrganisation>().Set(person.OrganisationId);
                await scope.ServiceProvider.GetRequiredService<MakeReentry>().Make(
                    person.Id, new MakeReentry.Wish(null, ReentrySource.SignInPage, false, request.Language), _ => null, ct);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Somebody who forgot their password could not be served; they will ask again")]
    private partial void LogFailed(Exception exception);
}
