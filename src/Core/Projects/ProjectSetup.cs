using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Projects;

public static class ProjectSetup
{
    public static IServiceCollection AddProjects(this IServiceCollection services) => services
        .AddScoped<ProjectGate>()
        .AddScoped<SupportService>()
        .AddScoped<RoleService>()
        .AddScoped<ProjectReader>()
        .AddScoped<UpdateService>()
        .AddScoped<UpdateReader>()
        .AddScoped<OutcomeService>()
        .AddScoped<OutcomeReader>();
}
