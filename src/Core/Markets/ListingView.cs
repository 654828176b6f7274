using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets;

/// <summary>A listing as JSON for one reader. The only place that decides which of its parts a reader gets.</summary>
public static class ListingView
{
    private static readonly string[] Position = ["latitude", "longitude"];
    private static readonly string[] FinePlace = ["town", "station", "walkMinutes", .. Position];

    /// <summary>The whole, for its owner, its organisation's staff and coordinators.</summary>
    public static JsonObject ForManager(Listing listing, ListingKind kind) => With(listing, kind, listing.ToInput(), manager: true);

    /// <summary>What others may see: never the confidential part, and no organisation behind a no-name listing.</summary>
    public static JsonObject ForOthers(Listing listing, ListingKind kind)
    {
        var input = listing.ToInput();
        input["details"]!.AsObject().Remove("confidential");
        if (kind.IsNoName(listing))
            input.Remove("organizationId");
        foreach (var field in kind.HidesPlace(listing) ? FinePlace : kind.HidesPosition(listing) ? Position : [])
            input.Remove(field);

        return With(listing, kind, input, manager: false);
    }

    /// <summary>For the candidate to whom the owner has opened the name: all but the owner's own management of it.</summary>
    public static JsonObject ForCleared(Listing listing, ListingKind kind)
    {
        var view = With(listing, kind, listing.ToInput(), manager: true);
        view.Remove("updatedAt");
        view.Remove("closeReason");
        return view;
    }

    private static JsonObject With(Listing listing, ListingKind kind, JsonObject input, bool manager)
    {
        var view = new JsonObject
        {
            ["id"] = listing.Id,
            ["version"] = listing.Version,
            ["market"] = listing.Market,
            ["side"] = listing.Side,
            ["status"] = Words<ListingStatus>.Of(listing.Status),
        };
        var details = input["details"];
        input.Remove("details");
        foreach (var (name, value) in input.ToList())
        {
            input.Remove(name);
            view[name] = value;
        }

        if (listing.Organization is { } organization && (manager || !kind.IsNoName(listing)))
            view["organization"] = new JsonObject { ["id"] = organization.Id, ["name"] = organization.Name, ["kind"] = Words<Organizations.OrganizationKind>.Of(organization.Kind), ["ethicalSupporter"] = organization.IsEthicalSupporter };
        view["publishedAt"] = JsonSerializer.SerializeToNode(listing.PublishedAt, PortJson.Options);
        if (manager)
        {
            view["updatedAt"] = JsonSerializer.SerializeToNode(listing.UpdatedAt, PortJson.Options);
            if (listing.CloseReason is { } reason)
                view["closeReason"] = Words<ReasonCode>.Of(reason);
        }

        view["details"] = details;
        return view;
    }
}
