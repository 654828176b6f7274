using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Markets;

/// <summary>What somebody offers or looks for, on one side of one market.</summary>
public sealed class Listing : ListingFields
{
    public required Guid Id { get; init; }

    /// <summary>Counts up with every change; a stale one is refused with 409.</summary>
    public int Version { get; private set; } = 1;

    public required string Market { get; init; }

    public required string Side { get; init; }

    public ListingStatus Status { get; private set; } = ListingStatus.Draft;

    public required Guid OwnerId { get; init; }

    public Organization? Organization { get; set; }

    /// <summary>The side's own fields, as checked by its schema, without the confidential ones.</summary>
    public JsonObject Details { get; private set; } = [];

    /// <summary>Never shown before the disclosure stage that clears it; kept apart so that no projection of the details can leak it.</summary>
    public JsonObject? Confidential { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public ReasonCode? CloseReason { get; private set; }

    /// <summary>Which side of which market, such as <c>jobs.opening</c>.</summary>
    public string Kind => $"{Market}.{Side}";

    /// <summary>The details as the record of its side, without the confidential ones.</summary>
    public T DetailsAs<T>() => Details.Deserialize<T>(PortJson.Options)!;

    /// <summary>The whole as its author writes it: common fields, details and confidential part.</summary>
    public JsonObject ToInput()
    {
        var input = JsonSerializer.SerializeToNode<ListingFields>(this, PortJson.Options)!.AsObject();
        var details = Details.DeepClone().AsObject();
        if (Confidential is not null)
            details["confidential"] = Confidential.DeepClone();
        input["details"] = details;
        return input;
    }

    internal void Write(ListingFields fields, JsonObject details, DateTimeOffset now)
    {
        var open = details.DeepClone().AsObject();
        Confidential = open["confidential"]?.DeepClone().AsObject();
        open.Remove("confidential");
        Details = open;
        Take(fields);
        Touch(now);
    }

    internal bool Publish(DateTimeOffset now)
    {
        if (Status == ListingStatus.Closed)
            return false;
        if (Status != ListingStatus.Published)
            PublishedAt = now;
        Status = ListingStatus.Published;
        CloseReason = null;
        Touch(now);
        return true;
    }

    internal bool Pause(DateTimeOffset now) => Move(ListingStatus.Paused, now, ListingStatus.Published);

    internal bool Expire(DateTimeOffset now) => Move(ListingStatus.Expired, now, ListingStatus.Published);

    internal bool Close(ReasonCode reason, DateTimeOffset now)
    {
        if (!Move(ListingStatus.Closed, now, ListingStatus.Draft, ListingStatus.Published, ListingStatus.Paused, ListingStatus.Expired))
            return false;
        CloseReason = reason;
        return true;
    }

    private bool Move(ListingStatus to, DateTimeOffset now, params ReadOnlySpan<ListingStatus> from)
    {
        if (!from.Contains(Status))
            return false;
        Status = to;
        Touch(now);
        return true;
    }

    private void Touch(DateTimeOffset now)
    {
        if (UpdatedAt != default)
            Version++;
        UpdatedAt = now;
    }
}
