using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Reports;

public static class ReportSetup
{
    public static IServiceCollection AddReports(this IServiceCollection services) => services
        .AddScoped<ReportContext>()
        .AddScoped<Suspensions>()
        .AddScoped<ReportMail>()
        .AddScoped<ReportNews>()
        .AddScoped<ReportService>()
        .AddScoped<ReportReader>()
        .AddScoped<ReportCases>()
        .AddScoped<ReportReview>()
        .AddScoped<ReportAppeals>();
}
