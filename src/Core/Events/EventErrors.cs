namespace SetagayaPort.Core.Events;

internal static class EventErrors
{
    public static Error Version { get; } = Error.Invalid("version", "required", new("版（version）を書いてください。", "Give the version you read."));

    public static Error HasTimetable { get; } = Error.Conflict("event.hasTimetable",
        new("時間割があるあいだは、枠の数を変えられません。先に、時間割を取り消してください。", "The number of slots cannot change while there is a timetable. Take the timetable back first."));

    public static Error HasParticipants { get; } = Error.Conflict("event.hasParticipants",
        new("参加者がいるあいだは、市場を変えられません。", "The market cannot change while there are participants."));

    public static Error Full { get; } = Error.Conflict("event.full",
        new($"参加者は、{TownEvent.MostParticipants:#,0}件までです。", $"An event holds {TownEvent.MostParticipants:#,0} participants at most."));

    public static Error Planned { get; } = Error.Conflict("event.participantPlanned",
        new("この方は、いまの時間割に入っています。「欠席」にするか、先に時間割を取り消してください。", "They have meetings in the timetable. Mark them as absent, or take the timetable back first."));

    public static Error NobodyToMeet { get; } = Error.Conflict("event.nobodyToMeet",
        new("会いたい組み合わせが、まだありません。両方の参加者を足して、組み合わせを選んでください。", "No pair is to meet yet. Add participants of both sides and choose pairs."));

    public static Error BeingMade { get; } = Error.Conflict("event.beingMade",
        new("時間割を作っているところです。少し待ってから、もう一度お願いします。", "A timetable is being made. Please wait a moment and try again."));

    public static Error NoTimetable { get; } = Error.Conflict("event.noTimetable", new("時間割が、まだありません。", "There is no timetable yet."));

    public static Error Listing { get; } = Error.Invalid("listingIds", "event.listing",
        new("公開中で、このイベントの市場の掲載だけを足せます。", "Only published listings of this event's two sides can take part."));

    public static Error Pair { get; } = Error.Invalid("with", "event.pair",
        new("相手は、反対側の参加者から選んでください。", "Choose counterparts among the participants of the other side."));

    public static Error Slot(string field) => Error.Invalid(field, "slot.unknown", new("枠の番号を確かめてください。", "There is no such slot."));

    public static Error Mark { get; } = Error.Invalid("mark", "word.unknown",
        new("欠席・遅刻・早退のどれかを選んでください。", "Choose absent, late or earlyLeave."));

    public static Error SlotNeeded { get; } = Error.Invalid("slot", "required",
        new("遅刻・早退のときは、何番目の枠からかを選んでください。", "Choose from which slot on they come or leave."));
}
