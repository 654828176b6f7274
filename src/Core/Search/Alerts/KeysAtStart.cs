using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SetagayaPort.Core.Search.Alerts;

/// <summary>After an update of the program its analysis may say other terms: the worker goes through the keys once. Until then alerts are right, and slower.</summary>
internal sealed partial class KeysAtStart(IServiceScopeFactory scopes, ILogger<KeysAtStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var count = await scope.ServiceProvider.GetRequiredService<SavedSearchKeys>().RefreshAsync(all: false, stoppingToken);
            if (count > 0)
                Refreshed(count);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before it was through; the next start goes on.
        }
        catch (Exception error)
        {
            Failed(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The keys of {Count} saved searches were made anew.")]
    private partial void Refreshed(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of saved searches could not be made anew; alerts go on, only slower.")]
    private partial void Failed(Exception error);
}
