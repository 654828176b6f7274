using Microsoft.Extensions.DependencyInjection;

namespace SetagayaPort.Core.Files;

public static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services)
    {
        services.AddOptions<ClamdOptions>().BindConfiguration("Files:Clamd");
        return services.AddSingleton<IVirusScanner, ClamdScanner>().AddSingleton<FileIntake>();
    }
}
