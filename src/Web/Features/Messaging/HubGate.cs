using Microsoft.AspNetCore.SignalR;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>Rechecks the session with every call: the hub itself captures the person only at connect.</summary>
internal sealed class HubGate(SessionState sessions) : IHubFilter
{
    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var context = invocationContext.Context;
        if (await sessions.CheckAsync(context.User!, context.ConnectionAborted) != SessionVerdict.Holds)
        {
            context.Abort();
            throw new HubException("auth.required");
        }

        return await next(invocationContext);
    }
}
