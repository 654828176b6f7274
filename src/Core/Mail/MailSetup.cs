using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail");
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        services.AddSingleton<IMailTransport>(provider => Keeps(provider)
            ? ActivatorUtilities.CreateInstance<KeepingTransport>(provider)
            : ActivatorUtilities.CreateInstance<SmtpTransport>(provider));
        return services.AddScoped<Postbox>().AddKeyedScoped<IOutboxHandler, MailHandler>(OutboxTopics.SendMail);
    }

    /// <summary>In Development without a mail server.</summary>
    private static bool Keeps(IServiceProvider provider) =>
        provider.GetRequiredService<IHostEnvironment>().IsDevelopment() && string.IsNullOrEmpty(provider.GetRequiredService<IOptions<MailOptions>>().Value.Host);
}
