namespace SetagayaPort.Core.Markets.Moves;

/// <summary>
/// A field that its owner decides on and could change to be reached by more: a wage, a day, a further area. What somebody is or can do,
/// such as a skill, is none, and neither is what nobody should be talked into, such as a seeker's least pay.
/// </summary>
/// <param name="Field">Its path; some criterion of the kind's models names it for this side.</param>
/// <param name="Way">How it can be moved.</param>
public sealed record FieldMove(string Field, MoveWay Way)
{
    /// <summary>Steps of a number in its own unit; null: round shares of the present value. Of a day in days, of a time in minutes.</summary>
    public IReadOnlyList<int>? Sizes { get; init; }

    /// <summary>The unit of its numbers for wording.</summary>
    public string? Unit { get; init; }

    /// <summary>The words that may be chosen; null: any.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The topic that names the field, where its label does not stand by itself.</summary>
    public Func<Listing, string?> Topic { get; init; } = _ => null;
}
