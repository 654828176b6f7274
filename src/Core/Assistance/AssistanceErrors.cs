namespace SetagayaPort.Core.Assistance;

internal static class AssistanceErrors
{
    public static Error State { get; } = Error.Conflict("assistance.state",
        new("いまの状態では、この操作はできません。ご本人が引き継いだか、同意が取りやめられています。", "This is no longer possible: the person has taken over, or the consent was withdrawn."));

    public static Error TextChanged { get; } = Error.Conflict("assistance.textChanged",
        new("同意の文章が、そのあいだに変わりました。新しい文章を伝えてから、もう一度お願いします。", "The text of the consent has changed meanwhile. Please read the new one to them first."));

    /// <summary>The same for a code that is wrong, used, replaced or too old: nobody learns which letters exist.</summary>
    public static Error Code { get; } = new(ErrorKind.Forbidden, "takeover.code",
        new("この番号では引き継げません。手紙の番号を確かめてください。新しい手紙が届いているときは、そちらの番号を使います。", "This code does not work. Please check it against the letter, and use the newest letter if you have several."));

    public static Error Waiting { get; } = new(ErrorKind.TooMany, "takeover.waiting",
        new("まちがいが続いたため、1時間ほどお休みしています。お急ぎのときは、窓口へお電話ください。", "Too many wrong tries. Please wait about an hour, or call the office."));

    public static Error Name { get; } = Error.Invalid("displayName", "displayName.length",
        new("お名前（表示名）を60文字までで書いてください。", "Write a display name of at most 60 characters."));
}
