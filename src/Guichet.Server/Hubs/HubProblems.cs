using Guichet.Contracts.Problems;
using Microsoft.AspNetCore.SignalR;

namespace Guichet.Server.Hubs;

/// <summary>The same last resort as over HTTP: a bug says nothing about itself.</summary>
internal sealed partial class HubProblems(ILogger<HubProblems> log) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        if (invocationContext.HubMethodArguments.Contains(null))
        {
            throw new HubException(ProblemCodes.RequestInvalid);
        }

        try
        {
            return await next(invocationContext);
        }
        catch (Exception e) when (e is not HubException)
        {
            if (!invocationContext.Context.ConnectionAborted.IsCancellationRequested)
            {
                LogUnexpected(e, invocationContext.HubMethodName);
            }

            throw new HubException(ProblemCodes.Unexpected);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub's {Method} failed")]
    private partial void LogUnexpected(Exception exception, string method);
}
