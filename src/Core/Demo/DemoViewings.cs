using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Viewings;

namespace SetagayaPort.Core.Demo;

/// <summary>The demo town's viewings that are being arranged.</summary>
internal static class DemoViewings
{
    private const int Minutes = 45;

    public static Viewing Of(Introduction introduction, DemoIntroduction.Look look, MarketCatalog catalog, DemoCalendar dates)
    {
        var hostIsFrom = catalog.Of(introduction.FromListing).OffersViewings;
        var (premises, looking) = hostIsFrom ? (introduction.FromListing, introduction.ToListing) : (introduction.ToListing, introduction.FromListing);
        var asked = dates.Moment(look.Asked);
        var viewing = new Viewing
        {
            Id = Guid.CreateVersion7(asked),
            IntroductionId = introduction.Id,
            Introduction = introduction,
            ListingId = premises.Id,
            RequestedById = looking.OwnerId,
            RequestedAt = asked,
            People = look.People,
            Note = look.Note,
        };
        viewing.Ask(Slots(look.Slots));
        if (look.Countered is { } others)
            viewing.Counter(host: true, Slots(others), look.Said);
        return viewing;

        ViewingSlot[] Slots(string[] times) => [.. times.Select(x => new ViewingSlot(dates.Moment(x), Minutes))];
    }
}
