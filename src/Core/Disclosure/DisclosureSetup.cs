using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Disclosure;

public static class DisclosureSetup
{
    public static IServiceCollection AddDisclosure(this IServiceCollection services) => services
        .AddScoped<DisclosureFiles>()
        .AddScoped<DisclosureReader>();
}
