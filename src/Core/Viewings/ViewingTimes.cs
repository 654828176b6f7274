namespace SetagayaPort.Core.Viewings;

/// <summary>Which times may be proposed: up to three, from now on, within sixty days, none twice.</summary>
internal static class ViewingTimes
{
    private static readonly string[] Ordinals = ["一つ目", "二つ目", "三つ目"];
    private static readonly string[] EnglishOrdinals = ["first", "second", "third"];

    /// <summary>What is wrong with the proposed times, or null.</summary>
    public static Error? Fault(IReadOnlyList<ViewingSlot> slots, DateTimeOffset now)
    {
        if (slots.Count is < 1 or > Viewing.MostSlots)
            return ViewingErrors.Slots("slots.count", $"日時を1つから{Viewing.MostSlots}つまで選んでください。", $"Name from one to {Viewing.MostSlots} times.");
        foreach (var (index, slot) in slots.Index())
        {
            var (ja, en) = (Ordinals[index], EnglishOrdinals[index]);
            if (slot.Minutes is < ViewingSlot.Shortest or > ViewingSlot.Longest)
                return ViewingErrors.Slots("slots.length", $"{ja}の長さは、{ViewingSlot.Shortest}分から{ViewingSlot.Longest}分までにしてください。", $"The {en} one may take from {ViewingSlot.Shortest} to {ViewingSlot.Longest} minutes.");
            if (slot.Start <= now)
                return ViewingErrors.Slots("slots.past", $"{ja}の日時は、もう過ぎています。", $"The {en} time has passed.");
            if (slot.Start > now + Viewing.Ahead)
                return ViewingErrors.Slots("slots.late", $"{ja}の日時は、今日から{Viewing.Ahead.Days}日のうちにしてください。", $"The {en} time must be within the next {Viewing.Ahead.Days} days.");
            if (slots.Take(index).Any(slot.Overlaps))
                return ViewingErrors.Slots("slots.twice", $"{ja}の日時が、ほかの候補と重なっています。", $"The {en} time overlaps another one.");
        }

        return null;
    }
}
