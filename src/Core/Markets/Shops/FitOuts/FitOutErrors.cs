namespace SetagayaPort.Core.Markets.Shops.FitOuts;

internal static class FitOutErrors
{
    public static Error State { get; } = Error.Conflict("fitOut.state",
        new("状態が変わっているため、この操作はできません。画面を開き直してください。", "Things have moved on, so this is no longer possible. Please reload."));

    public static Error Agreed { get; } = Error.Conflict("fitOut.agreed",
        new("三者の同意がそろったので、もう変えられません。", "All three have consented, so nothing can be changed any more."));

    public static Error Closed { get; } = Error.Conflict("fitOut.closed",
        new("この紹介は終わっているので、読むことだけができます。", "The introduction has ended, so this can only be read."));

    public static Error NotBegun { get; } = Error.Conflict("fitOut.notBegun",
        new("まだ始まっていません。お店の側の方が、まず「所有者」か「いまの借り手」かを選びます。", "It has not begun. The premises' side first says whether it is the owner or the leaving tenant."));

    public static Error NotAgreed { get; } = Error.Conflict("fitOut.notAgreed",
        new("三者の同意がそろうと、印刷用の紙ができます。", "The sheet is made once all three have consented."));

    public static Error Incomplete { get; } = Error.Conflict("fitOut.incomplete",
        new("文章が書きかけです。「そのほか」をのぞくすべての項目がうまると、同意できます。", "The text is not complete. One can consent once everything but “anything else” is filled in."));

    public static Error JoinFirst { get; } = Error.Conflict("fitOut.joinFirst",
        new("同意の前に、「参加する」を押してください。", "Please join before you consent."));

    public static Error SamePerson { get; } = Error.Conflict("fitOut.samePerson",
        new("一人の方が、二つの立場で同意することはできません。", "One person cannot consent in two roles."));

    public static Error Role { get; } = Error.Invalid("role", "required",
        new("「所有者」か「いまの借り手」かを選んでください。", "Say whether you are the owner or the leaving tenant."));

    public static Error Version { get; } = Error.Invalid("version", "required",
        new("読んだ版（version）の番号を書いてください。", "Give the number of the version that you read."));

    public static Error Email { get; } = Error.Invalid("email", "required",
        new("招く方のメールアドレスを書いてください。", "Write the mail address of the person."));

    public static Error Unknown { get; } = Error.Invalid("email", "account.unknown",
        new("このメールアドレスの方は、まだ登録していません。先に登録をお願いするか、ネットを使わない方のことは、コーディネーターにご相談ください。", "Nobody has registered with this address yet. Ask them to register first; if they are offline, please ask a coordinator."));

    public static Error Party { get; } = Error.Invalid("email", "fitOut.party",
        new("ご自分の側の方や、出店希望の側の方は、三人目になれません。別の方のメールアドレスを書いてください。", "Nobody of your own or of the newcomer's side can be the third party. Write somebody else's address."));

    public static Error Invited { get; } = Error.Conflict("fitOut.invited",
        new("三人目の方は、もう招かれています。別の方を招くときは、先に外してください。", "A third party has been invited already. Remove them first to invite somebody else."));

    public static Error NobodyInvited { get; } = Error.Conflict("fitOut.nobodyInvited",
        new("招かれている方は、いません。", "Nobody is invited."));

    public static Error SpokenRole { get; } = Error.Invalid("role", "fitOut.online",
        new("言葉での同意を記録できるのは、ネットを使わない方のぶんだけです。画面を使う方は、ご本人が同意します。", "Only the word of somebody who is offline can be recorded. Others consent themselves."));

    public static Error Name { get; } = Error.Invalid("name", "text.length",
        new($"お名前を、{FitOutInvitation.LongestName}文字までで書いてください。", $"Write a name of at most {FitOutInvitation.LongestName} characters."));
}
