using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Agents;

public static class AgentSetup
{
    public static IServiceCollection AddAgents(this IServiceCollection services) => services
        .AddScoped<AgentNews>()
        .AddScoped<AgentService>()
        .AddScoped<AgentReader>();
}
