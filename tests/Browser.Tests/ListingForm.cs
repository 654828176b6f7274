using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SetagayaPort.Browser.Tests;

/// <summary>The guided form of a listing, filled in station by station.</summary>
internal sealed partial class ListingForm(Visitor visitor)
{
    /// <summary>Begins a draft from the page that asks what to write.</summary>
    /// <param name="visitor">Who writes.</param>
    /// <param name="invitation">The words of the kind, as on its card.</param>
    public static async Task<ListingForm> BeginAsync(Visitor visitor, string invitation)
    {
        await visitor.GoAsync("/listings/new");
        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = Visitor.Begins(invitation) }).ClickAsync();
        return new ListingForm(visitor);
    }

    /// <summary>Fills in one station, which must be the one meant, and goes on.</summary>
    public async Task FillAsync(string station, Func<Task> fill)
    {
        await visitor.HeadingAsync(station);
        await fill();
        await visitor.PressAsync("保存して次へ");
    }

    /// <summary>Looks it over and publishes it; gives its id.</summary>
    public async Task<Guid> PublishAsync()
    {
        await visitor.HeadingAsync("見なおして公開");
        await Visitor.SeesAsync(visitor.Page.GetByText("必要な項目がそろいました。"));
        await visitor.PressAsync("公開する");
        await visitor.ArrivesAsync(ListingAddress().ToString());
        return Guid.Parse(ListingAddress().Match(visitor.Page.Url).Groups["id"].Value);
    }

    [GeneratedRegex("/listings/(?<id>[0-9a-f-]{36})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListingAddress();
}
