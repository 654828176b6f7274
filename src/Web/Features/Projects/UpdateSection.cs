using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Projects;

namespace SetagayaPort.Web.Features.Projects;

/// <summary>The updates of a project as a section of a page.</summary>
/// <param name="Page">The updates.</param>
/// <param name="Whole">Whether it stands on its own page, with the pages to leaf through.</param>
/// <param name="Refused">The form that was refused, such as <c>post</c> or <c>edit.</c> with the update's id.</param>
/// <param name="Typed">What was typed into it.</param>
public sealed record UpdateSection(UpdatePage Page, bool Whole = false, string? Refused = null, string? Typed = null)
{
    /// <summary>How many stand on the listing's own page.</summary>
    private const int Newest = 5;

    public IEnumerable<UpdatePage.Item> Shown => Whole ? Page.Items : Page.Items.Take(Newest);

    public bool HasMore => !Whole && Page.Total > Newest;

    public bool MayPost => Page.Leads && Page.Listing.Status != ListingStatus.Draft;

    /// <summary>Where its forms go.</summary>
    public string Action(string handler) => $"{Shared.Paths.Updates(Page.Listing.Id)}?handler={handler}";
}
