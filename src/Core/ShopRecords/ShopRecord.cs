using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>
/// わたしの店: a shop as its owner knows it, private for ever. Listings are made from it as its faces, and its closing is planned in it.
/// Only its owners see it, and coordinators while the owner lets them in.
/// </summary>
public sealed class ShopRecord
{
    public required Guid Id { get; init; }

    /// <summary>Counts up with every change; a stale one is refused.</summary>
    public int Version { get; private set; } = 1;

    public required Guid OwnerId { get; init; }

    /// <summary>Those who lead it own the record as well; its other staff may not yet know what the owner plans.</summary>
    public Guid? OrganizationId { get; private set; }

    /// <summary>As <see cref="ShopDetails"/> describes it, checked by its schema.</summary>
    public JsonObject Details { get; private set; } = [];

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Whether coordinators may read it now; when and by whom that was allowed stands in its consents.</summary>
    public bool OpenToCoordinators { get; private set; }

    /// <summary>閉める予定の日.</summary>
    public DateOnly? ClosingOn { get; private set; }

    /// <summary>When help with closing was offered for this closing date.</summary>
    public DateTimeOffset? ClosureOfferedAt { get; private set; }

    /// <summary>When it was offered to close the faces, after this closing date.</summary>
    public DateTimeOffset? FacesOfferedAt { get; private set; }

    public List<ClosingStep> Steps { get; } = [];

    public string? Name => Text("name");

    public string? Text(string field) => Details[field] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    internal void Write(JsonObject details, Guid? organization, DateTimeOffset now)
    {
        Details = details.DeepClone().AsObject();
        OrganizationId = organization;
        if (ClosingOn is { } day)
            Replan(day, Dates.DayOf(now));
        Touch(now);
    }

    internal void LetCoordinatorsIn(bool let, DateTimeOffset now)
    {
        OpenToCoordinators = let;
        Touch(now);
    }

    /// <summary>Sets or gives up the closing date: what is done stays as it was, what is open is counted back from the new day.</summary>
    internal void PlanClosing(DateOnly? day, DateTimeOffset now)
    {
        if (day != ClosingOn)
            (ClosureOfferedAt, FacesOfferedAt) = (null, null);
        ClosingOn = day;
        if (day is { } closing)
            Replan(closing, Dates.DayOf(now));
        else
            Steps.RemoveAll(x => !x.IsDone);
        Touch(now);
    }

    internal bool Do(ClosingStepKind kind, Guid by, DateTimeOffset now)
    {
        if (Steps.Find(x => x.Kind == kind) is not { } step || !step.Do(by, now))
            return false;
        Touch(now);
        return true;
    }

    internal void ClosureOffered(DateTimeOffset now) => ClosureOfferedAt = now;

    internal void FacesOffered(DateTimeOffset now) => FacesOfferedAt = now;

    private void Replan(DateOnly closing, DateOnly today)
    {
        var plan = ClosingPlan.Of(closing, today, ClosingPlan.KindsFor(this));
        Steps.RemoveAll(x => !x.IsDone && !plan.ContainsKey(x.Kind));
        foreach (var (kind, due) in plan)
        {
            if (Steps.Find(x => x.Kind == kind) is { } step)
                step.MoveTo(due, today);
            else
                Steps.Add(ClosingStep.Of(Id, kind, due, today));
        }
    }

    private void Touch(DateTimeOffset now)
    {
        if (UpdatedAt != default)
            Version++;
        UpdatedAt = now;
    }
}
