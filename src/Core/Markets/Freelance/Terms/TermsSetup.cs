using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

public static class TermsSetup
{
    public static IServiceCollection AddTerms(this IServiceCollection services) => services
        .AddScoped<TermsService>()
        .AddScoped<TermsReminders>();
}
