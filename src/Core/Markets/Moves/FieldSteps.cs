using System.Globalization;
using System.Text.Json.Nodes;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets.Moves;

/// <summary>The steps that a listing can take by one move, smallest first.</summary>
/// <param name="move">The move.</param>
/// <param name="spec">What is known of its field.</param>
/// <param name="listing">The listing as it stands.</param>
/// <param name="today">The day: nothing is moved before it.</param>
internal sealed class FieldSteps(FieldMove move, FieldSpec spec, Listing listing, DateOnly today)
{
    /// <summary>A text that changes is weighed anew over the whole market, so few are tried.</summary>
    private const int MostDropped = 2;

    private static readonly int[] Days = [7, 14, 30, 60, 90];
    private static readonly int[] Minutes = [30, 60, 120];

    private JsonNode? Present { get; } = JsonPath.At(listing.ToInput(), move.Field);

    /// <param name="codes">Words that the other side has, the most frequent first.</param>
    public IEnumerable<FieldStep> All(IReadOnlyList<string> codes) => (move.Way, spec.Kind) switch
    {
        (MoveWay.Add, _) => Said.Length == 0 ? [] : codes.Except(Said, StringComparer.Ordinal).Where(x => spec.Find(x) is not null).Select(x => Word("add", x, Words([.. Said, x]))),
        (MoveWay.Drop, _) => Said.Take(MostDropped).Select(x => Word("drop", x, Words(Said.Where(other => other != x)))),
        (MoveWay.Allow, _) => Present?.GetValueKind() == System.Text.Json.JsonValueKind.True ? [] : [Step(1, "allow", JsonValue.Create(true))],
        (MoveWay.Open, _) => Present is null ? [] : [Step(1, "open", null)],
        (MoveWay.Choose, _) => Text is { } word ? (move.Words ?? []).Where(x => x != word).Select(x => Word("choose", x, JsonValue.Create(x))) : [],
        (_, FieldKind.Choice) => Text is { } word ? Bands(word) : [],
        (_, FieldKind.Date) => DateOnly.TryParseExact(Text, "yyyy-MM-dd", out var day) ? OnDays(day) : [],
        (_, FieldKind.Time) => TimeOnly.TryParseExact(Text, "HH:mm", out var time) ? OnTimes(time) : [],
        _ => Present is { } number && double.TryParse(number.ToJsonString(), CultureInfo.InvariantCulture, out var value) ? Amounts(value) : [],
    };

    private int Sign => move.Way == MoveWay.Up ? 1 : -1;

    private string? Text => Present?.GetValueKind() == System.Text.Json.JsonValueKind.String ? Present.GetValue<string>() : null;

    private string[] Said => Present is JsonArray words ? [.. words.Select(x => x!.GetValue<string>())] : [];

    private IEnumerable<FieldStep> Amounts(double value)
    {
        foreach (var size in move.Sizes ?? [.. RoundShares.Of(value)])
        {
            var to = value + Sign * size;
            if (to < spec.Min || to > spec.Max || to <= 0)
                yield break;
            var money = move.Unit is Matching.Explanations.AmountUnit.Yen or Matching.Explanations.AmountUnit.ManYen;
            yield return Step(size, !money ? "set" : Sign > 0 ? "raise" : "lower", JsonValue.Create((decimal)to),
                ("unit", move.Unit), ("by", Figure(size)), ("from", Figure(value)), ("to", Figure(to)));
        }
    }

    private IEnumerable<FieldStep> OnDays(DateOnly day) =>
        from size in Days
        let to = day.AddDays(Sign * size)
        where to >= today
        select Step(size, "set", Iso(to), ("unit", Matching.Explanations.AdviceWording.Day), ("from", Iso(day)), ("to", Iso(to)));

    /// <summary>A step never passes midnight, nor the other end of its window.</summary>
    private IEnumerable<FieldStep> OnTimes(TimeOnly time)
    {
        var (from, other) = (Minute(time), OtherEnd());
        foreach (var size in Minutes)
        {
            var to = from + Sign * size;
            if (to is < 0 or >= 24 * 60 || (other is { } end && Math.Sign(end - to) != Math.Sign(end - from)))
                yield break;
            yield return Step(size, "set", new TimeOnly(to / 60, to % 60).ToString("HH:mm", CultureInfo.InvariantCulture),
                ("unit", Matching.Explanations.AdviceWording.Clock), ("from", Figure(from)), ("to", Figure(to)));
        }
    }

    private int? OtherEnd()
    {
        var at = move.Field.LastIndexOf('.') + 1;
        var other = JsonPath.At(listing.ToInput(), move.Field[..at] + (move.Field[at..] == "start" ? "end" : "start"));
        return TimeOnly.TryParseExact(other?.GetValue<string>(), "HH:mm", out var time) ? Minute(time) : null;
    }

    /// <summary>The next words of an ordered choice.</summary>
    private IEnumerable<FieldStep> Bands(string word)
    {
        var at = spec.Options.TakeWhile(x => x.Value != word).Count();
        for (var size = 1; at + Sign * size >= 0 && at + Sign * size < spec.Options.Count; size++)
            yield return Word("choose", spec.Options[at + Sign * size].Value, JsonValue.Create(spec.Options[at + Sign * size].Value), size);
    }

    private FieldStep Word(string template, string word, JsonNode? value, double size = 1) =>
        Step(size, template, value, ("codes", word), ("set", spec.Options.Count > 0 ? spec.Path : null));

    private FieldStep Step(double size, string template, JsonNode? value, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, said) in values)
            if (said is not null)
                known[name] = said;
        if (move.Topic(listing) is { } topic)
            known["topic"] = topic;
        return new FieldStep(move, size, template, known, InOrder(listing.With(move.Field, value), value));
    }

    /// <summary>Whose lower end rises above its upper one has no upper one below.</summary>
    private Listing InOrder(Listing changed, JsonNode? value)
    {
        if (move.Way != MoveWay.Up || !move.Field.EndsWith(".min", StringComparison.Ordinal))
            return changed;
        var upper = move.Field[..^"min".Length] + "max";
        return JsonPath.At(listing.ToInput(), upper) is { } max && Number(max) < Number(value!) ? changed.With(upper, value!.DeepClone()) : changed;
    }

    private static JsonArray Words(IEnumerable<string> words) => [.. words.Select(x => JsonValue.Create(x))];

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture);

    private static int Minute(TimeOnly time) => time.Hour * 60 + time.Minute;

    private static string Figure(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
