using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Agents;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Demo;
using SetagayaPort.Core.Disclosure;
using SetagayaPort.Core.Events;
using SetagayaPort.Core.Files;
using SetagayaPort.Core.Import;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Live;
using SetagayaPort.Core.Mail;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Freelance.Terms;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Core.Markets.Succession.Guideline;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Core.Matchmaking;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Core.Messaging;
using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.Organizations;
using SetagayaPort.Core.Projects;
using SetagayaPort.Core.Questions;
using SetagayaPort.Core.Reports;
using SetagayaPort.Core.Search;
using SetagayaPort.Core.Search.Alerts;
using SetagayaPort.Core.Search.Elastic;
using SetagayaPort.Core.ShopRecords;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core;

/// <summary>The services of every host; each feature registers itself.</summary>
public static class CoreSetup
{
    public static IServiceCollection AddCore(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddPortDatabase(connectionString)
            .AddAccounts()
            .AddScoped<OrganizationService>()
            .AddMarkets()
            .AddMail()
            .AddFiles()
            .AddMessaging()
            .AddNotifications()
            .AddMatchmaking()
            .AddLearning()
            .AddSearch()
            .AddDemo()
            .AddSingleton<ImportRows>()
            .AddScoped<ListingImport>()
            .AddIntroductions()
            .AddDisclosure()
            .AddTerms()
            .AddScoped<GuidelineService>()
            .AddScoped<StoryService>()
            .AddScoped<StoryReader>()
            .AddQuestions()
            .AddReports()
            .AddProjects()
            .AddAssistance()
            .AddViewings()
            .AddAgents()
            .AddFitOuts()
            .AddShopRecords()
            .AddEvents()
            .AddSingleton<JobRuns>()
            .AddScoped<JobDesk>()
            .AddScoped<OutboxStore>()
            .AddScoped<EffectLedger>();
    }

    /// <summary>The work behind the pages: the outbox and the schedule. Runs in the Web in the default run, alone in production.</summary>
    public static IServiceCollection AddWorker(this IServiceCollection services, string connectionString) => services
        .AddHostedService<WorkerHeartbeat>()
        .AddHostedService<NodeBell>()
        .AddHostedService<OutboxWorker>()
        .AddHostedService<KeysAtStart>()
        .AddHostedService<ElasticFeedWorker>()
        .AddRecurringWork(connectionString);
}
