using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Mail.Incoming;
using SetagayaPort.Core.Mail.Replies;

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
        services.AddOptions<IncomingMailOptions>().BindConfiguration("Mail:Incoming");
        return services
            .AddScoped<Postbox>()
            .AddScoped<StopLinks>()
            .AddScoped<MailAddresses>()
            .AddScoped<IncomingMailBox>()
            .AddScoped<Bounces>()
            .AddScoped<MailRetention>()
            .AddScoped<ReplyAddresses>()
            .AddScoped<ReplyRefusals>()
            .AddScoped<MailReplies>()
            .AddKeyedScoped<IOutboxHandler, MailHandler>(OutboxTopics.SendMail)
            .AddKeyedScoped<IOutboxHandler, IncomingMailHandler>(OutboxTopics.ReadMail);
    }

    /// <summary>In Development without a mail server.</summary>
    private static bool Keeps(IServiceProvider provider) =>
        provider.GetRequiredService<IHostEnvironment>().IsDevelopment() && string.IsNullOrEmpty(provider.GetRequiredService<IOptions<MailOptions>>().Value.Host);
}
