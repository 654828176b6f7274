using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Search.Suggestions;

/// <summary>Keeps the suggestions in line with the listings: follows their changes and makes the book anew when there were some.</summary>
public sealed partial class SuggestionFollower(SearchEntries entries, Suggester suggester, MarketCatalog catalog, ReferenceData reference, TimeProvider time, ILogger<SuggestionFollower> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Making the book takes no more than a tenth of one core.</summary>
    private const int Rest = 9;

    private readonly Vocabulary vocabulary = new(new SaidWords(catalog));

    private long revision;
    private bool isMade;

    /// <summary>Reads what has changed since the last time. Not for two at once.</summary>
    public async Task CatchUpAsync(CancellationToken cancel)
    {
        var before = revision;
        await foreach (var change in entries.ChangesAsync(revision, cancel))
        {
            vocabulary.Apply(change.ListingId, change.Document);
            revision = change.Revision;
        }

        if (isMade && revision == before)
            return;
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
