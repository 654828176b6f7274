namespace SetagayaPort.Core.Reports;

internal static class ReportErrors
{
    public static Error UnknownReason { get; } = Error.Invalid("reason", "word.unknown",
        new("どんなことかを選んでください。", "Choose what it is about."));

    public static Error NoteTooLong { get; } = Error.Invalid("note", "text.tooLong",
        new($"{Report.LongestNote:N0}文字までで書いてください。", $"Use at most {Report.LongestNote:N0} characters."));

    public static Error NeedsNumber { get; } = Error.Invalid("number", "report.needsNumber",
        new("何人かの会話なので、どのメッセージのことかを選んでください。", "Several people take part, so choose the message that you mean."));

    public static Error NotTheirMessage { get; } = Error.Invalid("number", "report.message",
        new("相手の方が送ったメッセージから選んでください。", "Choose a message of this conversation that somebody else sent."));

    public static Error TooManyOpen { get; } = new(ErrorKind.TooMany, "report.tooManyOpen",
        new($"お返事を待っている通報が{Report.MostOpen}件あります。お急ぎのときは、窓口へご連絡ください。",
            $"{Report.MostOpen} of your reports wait for an answer. If it is urgent, please contact us."));

    public static Error UnknownDecision { get; } = Error.Invalid("decision", "word.unknown",
        new("どうするかを選んでください。", "Choose what is to be done."));

    public static Error Days { get; } = Error.Invalid("days", "report.days",
        new($"利用をとめる日数を、1から{Report.MostDays}までで書いてください。", $"Write for how many days, from 1 to {Report.MostDays}."));

    public static Error DaysWithout { get; } = Error.Invalid("days", "report.daysWithout",
        new("日数は、利用を一時とめるときだけ書きます。", "Days are for a suspension alone."));

    public static Error UnknownOutcome { get; } = Error.Invalid("granted", "word.unknown",
        new("異議を認めるかどうかを選んでください。", "Choose whether the appeal is granted."));

    public static Error Decided { get; } = Error.Conflict("report.decided",
        new("この通報には、もう答えが出ています。決めたことは変えられません。", "This report has been decided already. A decision is final."));

    public static Error NotAppealed { get; } = Error.Conflict("report.notAppealed",
        new("この通報には、見直しを待っている異議がありません。", "No appeal waits for a decision here."));

    public static Error FourEyes { get; } = new(ErrorKind.Forbidden, "report.fourEyes",
        new("はじめに決めた人は、異議を決められません。ほかのコーディネーターに頼んでください。", "Who decided first cannot decide on the appeal. Please ask another coordinator."));

    public static Error AppealedBefore { get; } = Error.Conflict("appeal.before",
        new("異議は、もう受け付けています。申し出は一度だけです。", "You have appealed already. There is one appeal only."));

    public static Error AppealTooLate { get; } = Error.Conflict("appeal.tooLate",
        new($"異議を申し出られるのは、お知らせから{Report.AppealWithin.Days}日までです。", $"An appeal is possible for {Report.AppealWithin.Days} days."));

    /// <summary>What is wrong with a text that must be there; null when nothing is.</summary>
    public static Error? Check(string field, string? text) => text?.Trim() is { Length: > 0 and <= Report.LongestText } words && !words.Contains('\0')
        ? null
        : Error.Invalid(field, "text.length", new($"1文字から{Report.LongestText:N0}文字までで書いてください。", $"Write 1 to {Report.LongestText:N0} characters."));
}
