using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Events;

/// <summary>Whether an event can be as it was written.</summary>
public sealed class EventCheck(MarketCatalog catalog)
{
    private const int MinutesOfDay = 24 * 60;

    internal Error? Fault(EventInput input)
    {
        var faults = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(input.Title))
            Add("title", "required", "名前を書いてください。", "Give it a name.");
        else if (input.Title.Trim().Length > TownEvent.MaxTitle)
            Add("title", "text.tooLong", $"{TownEvent.MaxTitle}文字までにしてください。", $"Use at most {TownEvent.MaxTitle} characters.");
        if (input.Day is null)
            Add("day", "required", "日にちを選んでください。", "Choose the day.");
        if (input.Start is null)
            Add("start", "required", "始まる時刻を書いてください。", "Give the time at which it starts.");
        Range("minutesPerSlot", input.MinutesPerSlot, TownEvent.LeastMinutes, TownEvent.MostMinutes, required: true);
        Range("slots", input.Slots, 1, TownEvent.MostSlots, required: true);
        Range("tables", input.Tables, 1, TownEvent.MostTables, required: false);
        Range("mostInARow", input.MostInARow, 1, TownEvent.MostSlots, required: false);
        Range("leastMeetings", input.LeastMeetings, 0, TownEvent.MostSlots, required: false);
        if (input.Breaks.Any(x => x < 1 || x > input.Slots) || input.Breaks.Distinct().Count() != input.Breaks.Count)
            Add("breaks", "slot.unknown", "休憩の枠の番号を確かめてください。", "Check the numbers of the breaks.");
        if (input is { Start: { } start, Slots: { } slots, MinutesPerSlot: { } minutes } && start.ToTimeSpan().TotalMinutes + (long)slots * minutes > MinutesOfDay)
            Add("slots", "event.midnight", "その日のうちに終わるようにしてください。", "It has to end on the same day.");
        if (!catalog.Models.Any(x => x.Left == input.LeftKind && x.Right == input.RightKind))
            Add("leftKind", "word.unknown", "だれとだれの会かを選んでください。", "Choose the two sides of a market.");
        return faults.Count == 0 ? null : Error.Invalid(faults);

        void Add(string field, string code, string ja, string en) => faults.Add(new(field, code, new(ja, en)));

        void Range(string field, int? value, int least, int most, bool required)
        {
            if (value is null ? required : value < least || value > most)
                Add(field, value is null ? "required" : "number.range", $"{least}から{most}までの数を書いてください。", $"Give a number from {least} to {most}.");
        }
    }
}
