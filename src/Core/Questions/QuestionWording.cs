using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Contacts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.NoName;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Questions;

/// <summary>What may not stand in a question or an answer, since everybody who reads the listing reads it.</summary>
public sealed class QuestionWording(PortDbContext db, MarketCatalog catalog)
{
    // A display name may be as short as 店の者; a note as short as 特になし. Neither tells anybody who it is.
    private const int ShortestName = 4;
    private const int ShortestNote = 8;

    /// <summary>The text as it is kept, or why it cannot be.</summary>
    internal static Result<string> Read(string? text, int longest)
    {
        if (text?.Trim() is not { Length: > 0 } words || words.Length > longest)
            return QuestionErrors.Length(longest);
        var (what, found) = ContactData.Of(words.Normalize(NormalizationForm.FormKC)).FirstOrDefault();
        return what is null ? words : QuestionErrors.Contact(what, found);
    }

    /// <summary>
    /// Whether a text tells who is behind a listing without a name: its confidential values, its organisation, its owner.
    /// Only ever said to the owner; to an asker it would confirm a guess.
    /// </summary>
    internal async Task<bool> RevealsAsync(Listing listing, string text, CancellationToken cancel)
    {
        var kind = catalog.Of(listing);
        if (!kind.IsNoName(listing))
            return false;
        var owner = await db.Accounts.Where(x => x.Id == listing.OwnerId).Select(x => x.DisplayName).FirstOrDefaultAsync(cancel);
        return Confidential(listing, kind).Any(x => Secret.Of(x.Value, x.Shortest)?.StandsIn(text) == true)
            || Secret.Of(listing.Organization?.Name, Secret.Shortest)?.StandsIn(text) == true
            || Secret.Of(owner, ShortestName)?.StandsIn(text) == true;
    }

    private static IEnumerable<(string? Value, int Shortest)> Confidential(Listing listing, ListingKind kind) =>
        from field in kind.Schema.Leaves
        where field.Confidential && field.Kind is FieldKind.Text or FieldKind.LongText
        let value = listing.Confidential?[field.Name] as JsonValue
        where value is not null
        select (value.GetValue<string>(), field.Kind == FieldKind.LongText ? ShortestNote : Secret.Shortest);
}
