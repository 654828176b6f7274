using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Jobs;
using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>
/// Learns each side's view of each model from a year of answers, without those of the last seven days; by these, which it has not seen, it
/// is judged against the weights set by hand. What is used is what was judged: the held-out week is learned from only later.
/// </summary>
internal sealed class LearningNight(PortDbContext db, MarketCatalog catalog, WordReader words, Lessons lessons, IOptions<LearningOptions> options, TimeProvider time) : IRecurringJob
{
    public static readonly TimeSpan HeldOut = TimeSpan.FromDays(7);
    private static readonly TimeSpan Memory = TimeSpan.FromDays(365);

    public async Task ExecuteAsync(CancellationToken cancel)
    {
        if (!options.Value.Enabled)
            return;
        var now = time.GetUtcNow();
        var spoken = await words.ReadAsync(now - Memory, now, cancel);
        foreach (var market in catalog.All)
        {
            var changed = false;
            foreach (var model in market.Models)
            {
                var lesson = await lessons.OfAsync(model, spoken, cancel);
                foreach (var view in Enum.GetValues<MarketSide>())
                    changed |= await LearnAsync(model, view, [.. lesson[view]], now, cancel);
            }

            if (changed)
                db.Enqueue(OutboxTopics.MatchMarket, market.Id, now);
            await db.SaveChangesAsync(cancel);
        }
    }

    /// <summary>Returns whether matches are to be computed anew.</summary>
    private async Task<bool> LearnAsync(MarketModel model, MarketSide view, List<(SpokenWord Word, double[] Values)> said, DateTimeOffset now, CancellationToken cancel)
    {
        var earlier = Lessons.Verdicts(said.Where(x => x.Word.At < now - HeldOut));
        var later = Lessons.Verdicts(said.Where(x => x.Word.At >= now - HeldOut));
        var trial = earlier.Count >= options.Value.MinimumExamples && later.Count >= options.Value.MinimumHeldOut
            ? Trial.Of(model, view, earlier, later, options.Value.MinimumExamples)
            : null;

        var last = await db.Set<LearnedView>().FindAsync([model.Left, model.Right, view], cancel);
        var (used, weights) = (last is not null && last.IsBetter && last.IsOf(model), last?.After);
        Write(last ?? Add(model, view), model, trial, (earlier.Count, later.Count), now);
        var uses = trial is { Better: true };
        if (used != uses)
            db.Audit(Caller.Guest, uses ? "learning.begun" : "learning.ended", null, now, Named(model, view));
        return used != uses || (uses && !weights!.SequenceEqual(trial!.Calibration.Weights));
    }

    private LearnedView Add(MarketModel model, MarketSide view)
    {
        var learned = new LearnedView { LeftSide = model.Left, RightSide = model.Right, View = view, Topics = [], Before = [], After = [], LearnedAt = default, Examples = 0, HeldOut = 0 };
        db.Add(learned);
        return learned;
    }

    private static void Write(LearnedView learned, MarketModel model, Trial? trial, (int Earlier, int Later) counts, DateTimeOffset now)
    {
        var prior = Calibration.Prior(model, learned.View);
        learned.Topics = [.. model.Criteria.Select(x => x.Topic)];
        learned.Before = [.. prior.Weights];
        learned.After = [.. (trial?.Calibration ?? prior).Weights];
        learned.LearnedAt = now;
        (learned.Examples, learned.HeldOut) = counts;
        learned.Effect = trial is null ? null : LearningEffect.Of(trial);
    }

    /// <summary>Which view, for the audit.</summary>
    internal static JsonObject Named(MarketModel model, MarketSide view) =>
        new() { ["left"] = model.Left, ["right"] = model.Right, ["view"] = Words<MarketSide>.Of(view) };
}
