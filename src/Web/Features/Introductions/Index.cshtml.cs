using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Shops.FitOuts;
using SetagayaPort.Web.Features.Shared;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>A person's introductions, by whose turn it is.</summary>
[Authorize]
public sealed class IndexModel(IntroductionReader reader, FitOutReader fitOuts, ReferenceData reference, MarketCatalog catalog) : PageModel
{
    private const int Size = 20;

    public IntroductionBox Box { get; private set; }

    public IReadOnlyDictionary<IntroductionBox, int> Counts { get; private set; } = new Dictionary<IntroductionBox, int>();

    public IReadOnlyList<IntroductionScene> Scenes { get; private set; } = [];

    /// <summary>Boards of others' introductions in which the person is the third party.</summary>
    public IReadOnlyList<FitOutTask> Thirds { get; private set; } = [];

    public Pager Pager { get; private set; } = new(1, Size, 0);

    public async Task OnGetAsync(string? box, [FromQuery(Name = "page")] int? number, CancellationToken cancel)
    {
        var caller = User.ToCaller();
        Counts = await reader.CountAsync(caller, cancel);
        Box = Words<IntroductionBox>.TryParse(box, out var word) ? word : Fullest();
        Pager = new Pager(Math.Max(1, number ?? 1), Size, Counts[Box]);
        var found = await reader.BoxAsync(caller, Box, (Pager.Page - 1) * Size, Size, cancel);
        Thirds = await fitOuts.TasksAsync(caller, cancel);
        Scenes = [.. found.Select(x => new IntroductionScene(x, caller, catalog))];
    }

    public string Area(FitOutTask task) => task.Area is { } area ? reference.Label("areas", area) : T("世田谷区", "Setagaya");

    /// <summary>What the person has to do comes first; where there is nothing, the first box that holds something.</summary>
    private IntroductionBox Fullest() => Enum.GetValues<IntroductionBox>().FirstOrDefault(x => Counts[x] > 0);
}
