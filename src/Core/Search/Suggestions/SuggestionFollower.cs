using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search.Local;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>Keeps the suggestions in line with the listings: follows what changes in this node's memory and makes the book anew when there was some.</summary>
public sealed partial class SuggestionFollower(LocalEntries entries, Suggester suggester, MarketCatalog catalog, ReferenceData reference, TimeProvider time, ILogger<SuggestionFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Making the book takes no more than a tenth of one core.</summary>
    private const int Rest = 9;

    private readonly LocalNews news = entries.Follow();
    private readonly Vocabulary vocabulary = new(new SaidWords(catalog));

    private bool isMade;

    /// <summary>Takes over what has changed since the last time. Not for two at once.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        // At the start people can search before suggestions are made.
        await entries.CatchUpAsync(cancel);
        var changed = news.Take();
        if (isMade && changed.Count == 0)
            return;
        vocabulary.Apply(changed, entries.Find);
        suggester.Renew(SuggestionBook.Of(vocabulary, reference));
        isMade = true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var start = time.GetTimestamp();
            try
            {
                await CatchUpAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NpgsqlException error)
            {
                Behind(error);
            }

            var rest = time.GetElapsedTime(start) * Rest;
            await Task.Delay(rest > Pause ? rest : Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The suggestions could not be brought in line with the listings.")]
    private partial void Behind(Exception error);
}
