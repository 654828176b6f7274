using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Markets.Succession;

/// <summary>Shops told by their name, the newest first.</summary>
public sealed class StoriesModel(StoryReader reader) : PageModel
{
    public IReadOnlyList<ShopStory> Items { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, StoryReader.PageSize, 0);

    public async Task OnGetAsync([FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var page = Math.Max(1, number ?? 1);
        (var total, Items) = await reader.ListAsync(User.ToCaller(), page, cancel);
        Pager = new Pager(page, StoryReader.PageSize, total);
    }
}
