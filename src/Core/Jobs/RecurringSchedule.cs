using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Mail.Incoming;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Core.Messaging.Attachments;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.Notifications.Push;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core.Jobs;

/// <summary>
/// When the recurring work runs. Quartz keeps the schedule in the database and gives each run to one worker of the cluster;
/// it is named nowhere else, so that another scheduler can take its place.
/// </summary>
public static class RecurringSchedule
{
    public static IServiceCollection AddRecurringWork(this IServiceCollection services, string connectionString)
    {
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options => options.InstanceId = "AUTO");
            quartz.UsePersistentStore(store =>
            {
                store.ProvisionSchema();
                store.UsePostgres(NpgsqlFactory.Instance, connectionString);
                store.UseClustering();
            });
            quartz.UseDefaultThreadPool(2);
            Every<ReplyClock>(quartz, TimeSpan.FromMinutes(5));
            Every<HoldService>(quartz, TimeSpan.FromMinutes(15));
            Every<ViewingReminder>(quartz, TimeSpan.FromMinutes(10));
            Every<ListingExpiry>(quartz, TimeSpan.FromMinutes(15));
            Every<TermsReminders>(quartz, TimeSpan.FromHours(1));
            Every<ClosingReminders>(quartz, TimeSpan.FromHours(1));
            Every<TownPass>(quartz, TimeSpan.FromHours(6));
            Every<NoticeMails>(quartz, TimeSpan.FromMinutes(1));
            Every<NoticePushes>(quartz, TimeSpan.FromSeconds(15));
            Every<InstantAlerts>(quartz, TimeSpan.FromMinutes(1));
            // While the town sleeps.
            EveryDay<LearningNight>(quartz, "0 30 2 * * ?");
            EveryDay<MailRetention>(quartz, "0 15 3 * * ?");
            EveryDay<TombstoneRetention>(quartz, "0 45 2 * * ?");
            EveryDay<EffectRetention>(quartz, "0 50 2 * * ?");
            // With the morning's mails.
            EveryDay<DailyDigest>(quartz, "0 0 8 * * ?");
            Every<AttachmentRetention>(quartz, TimeSpan.FromHours(1));
            Every<LiveSignalRetention>(quartz, TimeSpan.FromMinutes(10));
        });
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddScoped<ListingExpiry>().AddScoped<LiveSignalRetention>().AddScoped<EffectRetention>();
        return services;
    }

    private static void Every<T>(IQuartzBuilder quartz, TimeSpan interval)
        where T : IRecurringJob
    {
        var key = new JobKey(typeof(T).Name);
        quartz.AddJob<Run<T>>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name).StartNow().WithSimpleSchedule(x => x.WithInterval(interval).RepeatForever()));
    }

    /// <param name="quartz">The schedule.</param>
    /// <param name="cron">When, in the town's time.</param>
    private static void EveryDay<T>(IQuartzBuilder quartz, string cron)
        where T : IRecurringJob
    {
        var key = new JobKey(typeof(T).Name);
        quartz.AddJob<Run<T>>(job => job.WithIdentity(key).StoreDurably());
        quartz.AddTrigger(trigger => trigger.ForJob(key).WithIdentity(key.Name).WithCronSchedule(cron, x => x.InTimeZone(TownTime.Zone)));
    }

    [DisallowConcurrentExecution]
    private sealed class Run<T>(IServiceScopeFactory scopes) : IJob
        where T : IRecurringJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = scope.ServiceProvider.GetRequiredService<T>();
            await scope.ServiceProvider.GetRequiredService<JobRuns>().RecordAsync(typeof(T).Name, () => job.ExecuteAsync(cancellationToken));
        }
    }
}
