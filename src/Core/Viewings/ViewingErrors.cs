namespace SetagayaPort.Core.Viewings;

internal static class ViewingErrors
{
    public static Error State { get; } = Error.Conflict("viewing.state",
        new("内見の状態が変わっているため、この操作はできません。画面を開き直してください。", "The viewing has moved on, so this is no longer possible. Please reload."));

    public static Error NotOffered { get; } = Error.Conflict("viewing.notOffered",
        new("この紹介には、内見できる場所がありません。", "There are no premises to view in this introduction."));

    public static Error Open { get; } = Error.Conflict("viewing.open",
        new("内見の相談が、もう始まっています。日時を変えるときは、そこから変えられます。", "A viewing is being arranged already. Change its time there."));

    public static Error Overlap { get; } = Error.Conflict("viewing.overlap",
        new("この時間には、同じ場所の別の内見が入っています。ほかの日時を選んでください。", "Another viewing of the same premises takes place at that time. Choose another time."));

    public static Error SlotPast { get; } = Error.Conflict("viewing.slotPast",
        new("選んだ日時は、もう過ぎています。別の日時を提案してください。", "That time has passed. Please propose another one."));

    public static Error NoAddress { get; } = Error.Conflict("viewing.noAddress",
        new("掲載に所在地が書かれていないため、伝えられません。掲載の「だれにも見せないこと」に書いてください。", "The listing holds no address. Write it there under \"What nobody is shown\"."));

    public static Error Slot { get; } = Error.Invalid("slot", "slot.unknown",
        new("日時を一つ選んでください。", "Choose one of the times."));

    public static Error People { get; } = Error.Invalid("people", "number.range",
        new($"人数は、1人から{Viewing.MostPeople}人までです。", $"From 1 to {Viewing.MostPeople} people."));

    public static Error Note(string field) => Error.Invalid(field, "text.tooLong",
        new($"{Viewing.MaxText:#,0}文字までにしてください。", $"Use at most {Viewing.MaxText:#,0} characters."));

    public static Error MoveReason { get; } = Error.Invalid("note", "required",
        new("日時を変える理由を、ひとこと書いてください。", "Please write in a few words why it is moved."));

    public static Error Slots(string code, string ja, string en) => Error.Invalid("slots", code, new(ja, en));
}
