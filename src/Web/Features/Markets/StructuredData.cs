using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Freelance;
using SetagayaPort.Core.Markets.Jobs;
using SetagayaPort.Core.Markets.Shops;

namespace SetagayaPort.Web.Features.Markets;

/// <summary>
/// A published listing for search engines, after schema.org: an opening as JobPosting, an offer as Offer. A listing without
/// a name tells neither its owner nor where it is. The JSON escapes angle brackets, so it can stand inside a script element.
/// </summary>
public static class StructuredData
{
    public static string Of(Listing listing, ListingKind kind, string address)
    {
        var data = listing.Kind switch
        {
            "jobs.opening" => JobPosting(listing),
            "shops.premises" => Offer(listing, kind, listing.DetailsAs<PremisesDetails>().Rent, per: "MON"),
            "freelance.assignment" => Assignment(listing, kind),
            "succession.business" or "collaboration.capability" => Offer(listing, kind, price: null, per: null),
            _ => Demand(listing, kind),
        };
        data["@context"] = "https://schema.org";
        data["url"] = address;
        return data.ToJsonString(PortJson.Options);
    }

    private static JsonObject JobPosting(Listing listing)
    {
        var details = listing.DetailsAs<OpeningDetails>();
        return new JsonObject
        {
            ["@type"] = "JobPosting",
            ["title"] = details.OccupationTitle ?? listing.Title,
            ["description"] = string.Join("\n\n", new[] { listing.Summary, details.Duties, listing.Body }.Where(x => !string.IsNullOrEmpty(x))),
            ["datePosted"] = Day(listing.PublishedAt),
            ["validThrough"] = listing.ValidUntil is { } until ? $"{until:yyyy-MM-dd}T23:59:59+09:00" : null,
            ["employmentType"] = details.EmploymentType switch
            {
                EmploymentType.FullTime => "FULL_TIME",
                EmploymentType.PartTime => "PART_TIME",
                EmploymentType.Contract => "CONTRACTOR",
                EmploymentType.Temporary => "TEMPORARY",
                _ => null,
            },
            ["totalJobOpenings"] = details.Headcount,
            ["hiringOrganization"] = Organization(details.EmployerName ?? listing.Organization?.Name),
            ["jobLocation"] = Place(listing, details.Workplace),
            ["jobLocationType"] = details.Remote == RemoteWork.Full ? "TELECOMMUTE" : null,
            ["baseSalary"] = details.Wage is { Unit: { } unit, Min: { } min } wage ? Money(min, wage.Max, unit switch
            {
                WageUnit.Hour => "HOUR",
                WageUnit.Day => "DAY",
                WageUnit.Month => "MONTH",
                _ => "YEAR",
            }) : null,
        };
    }

    private static JsonObject Assignment(Listing listing, ListingKind kind)
    {
        var details = listing.DetailsAs<AssignmentDetails>();
        var offer = Offer(listing, kind, details.Fee?.Min, per: details.Fee?.Unit switch
        {
            FeeUnit.Hour => "HUR",
            FeeUnit.Day => "DAY",
            FeeUnit.Month => "MON",
            _ => null,
        });
        offer["offeredBy"] = Organization(details.ClientName);
        return offer;
    }

    private static JsonObject Offer(Listing listing, ListingKind kind, int? price, string? per)
    {
        var offer = Basics(listing, kind, "Offer");
        if (price is not null)
        {
            offer["priceSpecification"] = new JsonObject
            {
                ["@type"] = "UnitPriceSpecification",
                ["price"] = price,
                ["priceCurrency"] = "JPY",
                ["unitCode"] = per,
            };
        }

        return offer;
    }

    private static JsonObject Demand(Listing listing, ListingKind kind) => Basics(listing, kind, "Demand");

    private static JsonObject Basics(Listing listing, ListingKind kind, string type)
    {
        var noName = kind.IsNoName(listing);
        return new JsonObject
        {
            ["@type"] = type,
            ["name"] = listing.Title,
            ["description"] = listing.Summary ?? listing.Body,
            ["validFrom"] = Day(listing.PublishedAt),
            ["validThrough"] = listing.ValidUntil is { } until ? $"{until:yyyy-MM-dd}" : null,
            ["areaServed"] = Place(listing, street: null),
            ["offeredBy"] = noName ? null : Organization(listing.Organization?.Name),
        };
    }

    private static JsonObject? Organization(string? name) => name is null ? null : new JsonObject { ["@type"] = "Organization", ["name"] = name };

    private static JsonObject Place(Listing listing, string? street) => new()
    {
        ["@type"] = "Place",
        ["address"] = new JsonObject
        {
            ["@type"] = "PostalAddress",
            ["addressCountry"] = "JP",
            ["addressRegion"] = "東京都",
            ["addressLocality"] = "世田谷区",
            ["streetAddress"] = street ?? listing.Town,
        },
    };

    private static JsonObject Money(int min, int? max, string unit) => new()
    {
        ["@type"] = "MonetaryAmount",
        ["currency"] = "JPY",
        ["value"] = new JsonObject { ["@type"] = "QuantitativeValue", ["minValue"] = min, ["maxValue"] = max ?? min, ["unitText"] = unit },
    };

    private static string? Day(DateTimeOffset? at) => at is { } moment ? $"{SetagayaPort.Core.Language.Dates.DayOf(moment):yyyy-MM-dd}" : null;
}
