using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>A shop told by its name, for those to whom its listing is shown. Taken back, it is not there.</summary>
public sealed class StoryModel(StoryReader reader, StoryService stories) : PageModel
{
    public ShopStory Story { get; private set; } = null!;

    public bool IsOwn { get; private set; }

    /// <summary>Whether search engines and guests see it.</summary>
    public bool IsOpen => Story.Listing.Visibility == Visibility.Public;

    public string Canonical => $"{Request.Scheme}://{Request.Host}{Paths.Story(Story.ListingId)}";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await reader.ShownAsync(User.ToCaller(), id, cancel) is not { } story)
            return NotFound();
        Story = story;
        IsOwn = !User.ToCaller().IsGuest && await stories.FindAsync(User.ToCaller(), id, cancel) is not null;
        return Page();
    }
}
