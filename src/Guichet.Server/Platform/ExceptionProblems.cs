using Guichet.Contracts.Problems;
using Microsoft.AspNetCore.Diagnostics;

namespace Guichet.Server.Platform;

/// <summary>The last resort: what a framework refuses becomes a problem like any other, and a bug says nothing about itself.</summary>
internal sealed partial class ExceptionProblems(ILogger<ExceptionProblems> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && httpContext.RequestAborted.IsCancellationRequested)
        {
            httpContext.Response.StatusCode = 499;
            return true;
        }

        var problem = exception switch
        {
            BadHttpRequestException { StatusCode: 413 } => new Problem(ProblemCodes.RequestTooLarge),
            BadHttpRequestException { StatusCode: 415 } => new Problem(ProblemCodes.ContentTypeUnsupported),
            BadHttpRequestException => new Problem(ProblemCodes.RequestInvalid, "The request could not be read."),
            // What only the database can promise; here comes who was refused by it and not by the check before.
            _ when exception.GetBaseException() is Npgsql.PostgresException { ConstraintName: "Appointments_NoOverlap" } => new Problem(ProblemCodes.SlotTaken),
            // Two organisations do not wait for each other: both may find an address free at the same instant.
            _ when exception.GetBaseException() is Npgsql.PostgresException { ConstraintName: "IX_People_NormalizedEmail" } => new Problem(ProblemCodes.EmailTaken),
            // PostgreSQL keeps no character 0 in a text; nobody types one.
            _ when exception.GetBaseException() is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.CharacterNotInRepertoire } =>
                new Problem(ProblemCodes.RequestInvalid, "A text has a character that cannot be kept."),
            _ => new Problem(ProblemCodes.Unexpected),
        };
        if (problem.Code == ProblemCodes.Unexpected)
        {
            LogUnexpected(exception, httpContext.GetEndpoint()?.DisplayName);
        }

        await ProblemResults.Write(httpContext, problem);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request failed in {Endpoint}")]
    private partial void LogUnexpected(Exception exception, string? endpoint);
}
