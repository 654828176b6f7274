namespace SetagayaPort.Core.Introductions;

internal static class IntroductionErrors
{
    public static Error State { get; } = Error.Conflict("introduction.state",
        new("紹介の状態が変わっているため、この操作はできません。画面を開き直してください。", "The introduction has moved on, so this is no longer possible. Please reload."));

    public static Error OwnProposal { get; } = new(ErrorKind.Forbidden, "introduction.ownProposal",
        new("ご自分の申し込みには、相手の方がお返事します。", "The other side answers your own request."));

    public static Error NotOpen { get; } = Error.Conflict("listing.notPublished",
        new("公開されていない掲載には申し込めません。", "Both listings must be published."));

    public static Error NoFit { get; } = Error.Conflict("introduction.noFit",
        new("ゆずれない条件が合わないため、この二つは紹介できません。", "A condition that cannot be traded off does not fit, so these two cannot be introduced."));

    public static Error Exists { get; } = Error.Conflict("introduction.exists",
        new("この二つの掲載の紹介は、もう始まっています。", "An introduction of these two listings is already under way."));

    public static Error ExclusiveTaken { get; } = Error.Conflict("introduction.exclusiveTaken", new(
        "この事業は、ほかの方との話が「基本の合意」まで進んでいます。同時に二人とは進められません。その話を終えてから、もう一度お願いします。",
        "This business has come to a basic agreement with somebody else. It cannot go on with two at once; end that talk first."));

    public static Error OnHold { get; } = Error.Conflict("introduction.onHold",
        new("この話は、いまお休み中です。先に「話を再開する」を押してください。", "This talk is on hold. Resume it first."));

    public static Error HoldUntil { get; } = Error.Invalid("until", "date.range",
        new($"再開する日を、明日から{HoldService.LongestDays}日後までのあいだで選んでください。", $"Choose a day to go on, from tomorrow to {HoldService.LongestDays} days ahead."));

    public static Error NdaNeeded { get; } = Error.Conflict("introduction.ndaNeeded",
        new("名前を伝える前に、相手の方の秘密保持の約束が必要です。", "Before the name is told, the candidate must promise confidentiality."));

    public static Error PromiseChanged { get; } = Error.Conflict("introduction.promiseChanged",
        new("約束の文章が、読んでいるあいだに変わりました。新しい文章を読んでから、もう一度お願いします。", "The text of the promise has changed meanwhile. Please read the new one first."));

    public static Error PlacementNotLicensed { get; } = new(ErrorKind.Forbidden, "introduction.placementNotLicensed", new(
        "求人と求職のあいだに立つ紹介には、無料職業紹介の届け出が必要です（職業安定法 第29条）。いまは、コーディネーターからは紹介できません。お二人に相手の掲載を知らせて、ご自身で申し込んでもらってください。",
        "Introducing an employer and a seeker needs the status of free placement (Employment Security Act, Art. 29), so coordinators cannot do it here at present. Tell the two of each other's listings, and let them ask themselves."));

    public static Error Message { get; } = Error.Invalid("message", "text.length",
        new("相手の方へのひとことを、1,000文字までで書いてください。", "Write a few words to the other side, at most 1,000 characters."));

    public static Error Grade { get; } = Error.Invalid("grade", "introduction.noGrades",
        new("この申し込みでは、気持ちの強さは選べません。", "There are no grades of interest for this request."));

    public static Error Why { get; } = Error.Invalid("why", "required",
        new("なぜ合うと思うのかを、1,000文字までで書いてください。", "Write why you think they fit, at most 1,000 characters."));

    public static Error Note { get; } = Error.Invalid("note", "text.tooLong",
        new("1,000文字までにしてください。", "Use at most 1,000 characters."));
}
