using Microsoft.AspNetCore.Http.Json;
using SetagayaPort.Core.Data;
using SetagayaPort.Web.Features.Accounts;
using SetagayaPort.Web.Features.Agents;
using SetagayaPort.Web.Features.Assistance;
using SetagayaPort.Web.Features.Disclosure;
using SetagayaPort.Web.Features.Events;
using SetagayaPort.Web.Features.Introductions;
using SetagayaPort.Web.Features.Jobs;
using SetagayaPort.Web.Features.Mail;
using SetagayaPort.Web.Features.Markets;
using SetagayaPort.Web.Features.Markets.Freelance;
using SetagayaPort.Web.Features.Markets.Shops;
using SetagayaPort.Web.Features.Markets.Succession;
using SetagayaPort.Web.Features.Matchmaking;
using SetagayaPort.Web.Features.Messaging;
using SetagayaPort.Web.Features.Notifications;
using SetagayaPort.Web.Features.Notifications.Devices;
using SetagayaPort.Web.Features.Organizations;
using SetagayaPort.Web.Features.Projects;
using SetagayaPort.Web.Features.Questions;
using SetagayaPort.Web.Features.Reports;
using SetagayaPort.Web.Features.SavedSearches;
using SetagayaPort.Web.Features.Search;
using SetagayaPort.Web.Features.ShopRecords;
using SetagayaPort.Web.Features.Viewings;

namespace SetagayaPort.Web.Infrastructure;

/// <summary>The JSON API under /api/v1; each feature maps its own routes.</summary>
public static class ApiSetup
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.Configure<JsonOptions>(x => PortJson.Configure(x.SerializerOptions));
        services.Configure<RouteHandlerOptions>(x => x.ThrowOnBadRequest = true);
        services.AddProblemDetails(x => x.CustomizeProblemDetails = UnexpectedErrors.Customize);
        services.AddExceptionHandler<UnexpectedErrors>();
        services.AddOpenApi();
        services.AddScoped<RegistrationMail>();
        services.AddSingleton<SearchParameters>().AddSingleton<FacetGroups>().AddSingleton<HitsByMarket>().AddSingleton<SideCounts>().AddSingleton<SearchChips>();
        services.AddSingleton<SavedSearchReader>().AddSingleton<SearchInWords>().AddScoped<OlderSavedSearches>();
        return services;
    }

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapAuth();
        api.MapMe();
        api.MapAssistance();
        api.MapTakeover();
        api.MapOrganizations();
        api.MapListings();
        api.MapQuestions();
        api.MapProjects();
        api.MapUpdates();
        api.MapOutcomes();
        api.MapIntroductions();
        api.MapFiles();
        api.MapTerms();
        api.MapGuideline();
        api.MapStories();
        api.MapViewings();
        api.MapAgents();
        api.MapFitOuts();
        api.MapShopRecords();
        api.MapClosing();
        api.MapEvents();
        api.MapMatches();
        api.MapMessaging();
        api.MapReports();
        api.MapAppeals();
        api.MapNotifications();
        api.MapDevices();
        api.MapIncomingMail();
        api.MapJobs();
        api.MapSearch();
        api.MapSavedSearches();
        app.MapOpenApi();
    }
}
