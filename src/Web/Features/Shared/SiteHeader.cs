using SetagayaPort.Core;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Web.Features.Shared;

/// <summary>What header and tab bar show: who is here, where they are, and what the five markets are.</summary>
public sealed record SiteHeader
{
    public required IReadOnlyList<Market> Markets { get; init; }

    /// <summary>Null for a guest.</summary>
    public string? Name { get; init; }

    public required Caller Caller { get; init; }

    public required HeaderCounts.Counts Unread { get; init; }

    public required string Path { get; init; }

    /// <summary>Address to come back to after the language was switched.</summary>
    public required string Back { get; init; }

    /// <summary>Market whose pages these are.</summary>
    public string? Market { get; init; }

    /// <summary>Whether the page is written in easy Japanese.</summary>
    public bool Easy { get; init; }

    /// <summary>Whether the browser asks for English first while the page is Japanese.</summary>
    public bool OfferEnglish { get; init; }

    public bool IsStaff => Caller.IsCoordinator || Caller.IsAdministrator;

    /// <summary>First letter of the name, for the seal.</summary>
    public string Seal => string.IsNullOrEmpty(Name) ? "" : char.IsHighSurrogate(Name[0]) && Name.Length > 1 ? Name[..2] : Name[..1];

    /// <summary>aria-current of a link: page on the page itself, true below it, null elsewhere.</summary>
    public string? Current(string path) =>
        Path == path ? "page" : Path.StartsWith(path + "/", StringComparison.Ordinal) ? "true" : null;
}
