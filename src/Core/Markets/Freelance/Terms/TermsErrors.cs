namespace SetagayaPort.Core.Markets.Freelance.Terms;

internal static class TermsErrors
{
    public static Error NotHere { get; } = Error.Conflict("terms.notHere",
        new("取引条件書を出せるのは、業務委託の紹介で、二人の「はい」がそろったあとだけです。", "Terms can be issued only for a commission, once both sides have said yes."));

    public static Error Acknowledged { get; } = Error.Conflict("terms.acknowledged",
        new("この取引条件書は、もう確かめられています。", "These terms have been acknowledged already."));

    public static Error Replaced { get; } = Error.Conflict("terms.replaced",
        new("新しい版の取引条件書が出ています。そちらを確かめてください。", "A newer version has been issued. Please look at that one."));

    public static Error Raced { get; } = Error.Conflict("terms.raced",
        new("ほかの画面から、もう新しい版が出ています。開き直してください。", "Another version has just been issued. Please reload."));

    public static Error Wish { get; } = Error.Invalid("note", "text.length",
        new("直してほしい点を、1,000文字までで書いてください。", "Write what should change, at most 1,000 characters."));
}
