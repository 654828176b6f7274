using Microsoft.Extensions.DependencyInjection;
using SetagayaPort.Core.Jobs;

namespace SetagayaPort.Core.Mail;

public static class MailSetup
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailOptions>().BindConfiguration("Mail");
        services.AddOptions<SiteOptions>().BindConfiguration("Site");
        return services.AddSingleton<IMailTransport, SmtpTransport>().AddScoped<IOutboxHandler, MailHandler>();
    }
}
