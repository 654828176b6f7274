using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Succession.Stories;

/// <summary>An owner writes the story of the shop, shows it under its name, and takes it back.</summary>
public sealed class StoryService(PortDbContext db, TimeProvider time)
{
    /// <summary>One's own business, also where it has no story yet; null for everybody else, coordinators too.</summary>
    public Task<Listing?> FindAsync(Caller caller, Guid listing, CancellationToken cancel = default) =>
        db.Listings.AsNoTracking().OwnedBy(caller, db).FirstOrDefaultAsync(x => x.Id == listing && x.Market == SuccessionMarket.Word && x.Side == BusinessKind.Word, cancel);

    /// <summary>Keeps the words; with <paramref name="consent"/> the story is shown from now on, under the name.</summary>
    /// <param name="caller">The owner.</param>
    /// <param name="listing">The business.</param>
    /// <param name="input">The words. Rewriting a shown story needs the consent again.</param>
    /// <param name="show">Whether it is to be shown, or kept as a draft, which takes a shown one back.</param>
    /// <param name="consent">Whether <see cref="StoryErrors.Consent"/> was agreed to.</param>
    /// <param name="cancel">Cancels it.</param>
    public async Task<Result<ShopStory>> WriteAsync(Caller caller, Guid listing, StoryInput input, bool show, bool consent, CancellationToken cancel = default)
    {
        input = input.Trimmed();
        if (await FindAsync(caller, listing, cancel) is not { } business)
            return Error.NotFound;
        var errors = input.Check().Concat(show && !consent ? StoryErrors.NotAgreed.Fields : []).ToList();
        if (errors.Count > 0)
            return Error.Invalid(errors);
        if (show && Obstacle(business) is { } obstacle)
            return obstacle;

        var now = time.GetUtcNow();
        var story = await db.Set<ShopStory>().FirstOrDefaultAsync(x => x.ListingId == listing, cancel);
        if (story is not null && input.Version != story.Version)
            return Error.StaleVersion;
        if (story is null)
            db.Add(story = new ShopStory { ListingId = listing, ShopName = input.ShopName!, Since = input.Since, Text = input.Text!, WrittenById = caller.Id, WrittenAt = now });
        else
            story.Rewrite(input, now);
        if (show)
            db.Add(story.Show(caller.Id, now));
        else
            TakeBack(caller, story, now);
        db.Audit(caller, show ? "story.shown" : "story.written", listing, now);
        return await db.SavedAsync(cancel) ? story : Error.StaleVersion;
    }

    /// <summary>Takes the name back: from now on nobody else reads the story. The words stay as a draft.</summary>
    public async Task<Result<ShopStory>> HideAsync(Caller caller, Guid listing, CancellationToken cancel = default)
    {
        if (await FindAsync(caller, listing, cancel) is null || await db.Set<ShopStory>().FirstOrDefaultAsync(x => x.ListingId == listing, cancel) is not { } story)
            return Error.NotFound;
        TakeBack(caller, story, time.GetUtcNow());
        return await db.SavedAsync(cancel) ? story : Error.StaleVersion;
    }

    private static Error? Obstacle(Listing business) =>
        business.Status != ListingStatus.Published ? StoryErrors.NotShown
        : business.Visibility == Visibility.Private ? StoryErrors.Hidden
        : null;

    private void TakeBack(Caller caller, ShopStory story, DateTimeOffset now)
    {
        if (story.ShownAt is null)
            return;
        db.Add(story.Hide(caller.Id, now));
        db.Audit(caller, "story.hidden", story.ListingId, now);
    }
}
