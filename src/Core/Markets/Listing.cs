using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Markets;

/// <summary>What somebody offers or looks for, on one side of one market.</summary>
public sealed class Listing : ListingFields
{
    /// <summary>How many days before the last one its owner is told.</summary>
    private static readonly int[] RemindBefore = [14, 3];

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

    /// <summary>The day on which its owner is next told that the last day comes near; null when all has been told.</summary>
    public DateOnly? RemindOn { get; private set; }

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

    /// <summary>A copy in which one field is said otherwise, to see what that would bring; never to be saved.</summary>
    /// <param name="path">Its path, such as <c>details.wage.min</c>.</param>
    /// <param name="value">Its value; null takes it away.</param>
    internal Listing With(string path, JsonNode? value)
    {
        var input = ToInput();
        JsonPath.Set(input, path, value);
        var copy = new Listing { Id = Id, Market = Market, Side = Side, OwnerId = OwnerId, CreatedAt = CreatedAt };
        copy.Write(input.Deserialize<ListingFields>(PortJson.Options)!, input["details"]!.AsObject(), UpdatedAt);
        (copy.Organization, copy.Status, copy.PublishedAt) = (Organization, Status, PublishedAt);
        return copy;
    }

    internal void Write(ListingFields fields, JsonObject details, DateTimeOffset now)
    {
        var open = details.DeepClone().AsObject();
        Confidential = open["confidential"]?.DeepClone().AsObject();
        open.Remove("confidential");
        Details = open;
        var until = ValidUntil;
        Take(fields);
        if (ValidUntil != until)
            RemindOn = ReminderFrom(Dates.DayOf(now));
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

    /// <summary>Goes on until a later day; one that had run out is published again.</summary>
    /// <param name="until">Its new last day.</param>
    /// <param name="asOf">The field of the details that says when its content was checked; null where the kind has none.</param>
    /// <param name="now">Now.</param>
    internal bool Renew(DateOnly until, string? asOf, DateTimeOffset now)
    {
        if (Status is not (ListingStatus.Published or ListingStatus.Expired))
            return false;
        var today = Dates.DayOf(now);
        if (asOf is not null)
        {
            var details = Details.DeepClone().AsObject();
            details[asOf] = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Details = details;
        }

        ValidUntil = until;
        RemindOn = ReminderFrom(today);
        return Publish(now);
    }

    /// <summary>Its owner has been told today. That is no change of the listing: whoever edits it is not in the way.</summary>
    internal void Reminded(DateOnly today) => RemindOn = ReminderFrom(today.AddDays(1));

    internal bool Pause(DateTimeOffset now) => Move(ListingStatus.Paused, now, ListingStatus.Published);

    internal bool Expire(DateTimeOffset now) => Move(ListingStatus.Expired, now, ListingStatus.Published);

    internal bool Close(ReasonCode reason, DateTimeOffset now)
    {
        if (!Move(ListingStatus.Closed, now, ListingStatus.Draft, ListingStatus.Published, ListingStatus.Paused, ListingStatus.Expired))
            return false;
        CloseReason = reason;
        return true;
    }

    private DateOnly? ReminderFrom(DateOnly day) => RemindBefore.Select(x => ValidUntil?.AddDays(-x)).FirstOrDefault(x => x >= day);

    /// <summary>Keeps what the other side of an ended introduction knows it by; the rest goes with its owner's consent.</summary>
    internal void Forget(DateTimeOffset now)
    {
        Take(new ListingFields { Title = Title, Area = Area, Industry = Industry, Visibility = Visibility.Private });
        (Details, Confidential) = ([], null);
        Touch(now);
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
