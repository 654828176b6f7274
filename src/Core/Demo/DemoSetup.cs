using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Demo;

public static class DemoSetup
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddScoped<DemoPeople>().AddScoped<DemoListings>().AddScoped<DemoIntroductions>().AddScoped<DemoProjects>().AddScoped<DemoShops>().AddScoped<DemoEvents>().AddScoped<DemoCrowd>().AddScoped<DemoTown>();
}
