using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Questions;

internal static class QuestionErrors
{
    public static Error NotTaken { get; } = Error.Conflict("question.notTaken",
        new("この種類の掲載では、質問を受けつけていません。", "Listings of this kind take no questions."));

    public static Error NotOpen { get; } = Error.Conflict("listing.notPublished",
        new("いまは公開されていない掲載です。質問と答えは、公開中にできます。", "The listing is not published at present. Questions and answers need a published one."));

    public static Error OwnListing { get; } = Error.Conflict("question.ownListing",
        new("ご自分の掲載には、質問できません。", "You cannot ask on your own listing."));

    /// <summary>To who has been blocked; says no more than that.</summary>
    public static Error Refused { get; } = new(ErrorKind.Forbidden, "question.refused",
        new("この掲載には、いま質問できません。", "You cannot ask on this listing at present."));

    public static Error TooManyWaiting { get; } = Error.Conflict("question.tooManyWaiting",
        new($"答えを待っている質問が、この掲載に{Question.MostUnanswered}つあります。答えが届くか、一つ取り下げると、また質問できます。",
            $"{Question.MostUnanswered} of your questions on this listing wait for an answer. Ask again when one is answered, or withdraw one."));

    public static Error State { get; } = Error.Conflict("question.state",
        new("質問の状態が変わっているため、この操作はできません。画面を開き直してください。", "The question has moved on, so this is no longer possible. Please reload."));

    public static Error NoHideReason { get; } = Error.Invalid("reason", "word.unknown",
        new("見えなくする理由を選んでください。", "Choose why it is hidden."));

    public static Error RevealsName { get; } = Reveals(
        new("答えに、伏せている名前や住所が書かれています。読む人みんなに見えるので、消してから答えてください。",
            "The answer contains a name or an address that you withhold. Everybody can read it, so take it out first."));

    public static Error QuestionRevealsName { get; } = Reveals(
        new("質問の文に、伏せている名前や住所が書かれています。答えると、質問もみんなに見えます。「見えなくする」を選んでください。",
            "The question itself contains a name or an address that you withhold. An answer would show it to everybody. Please hide it instead."));

    public static Error Length(int longest) => Error.Invalid("text", "text.length",
        new($"1文字から{longest:N0}文字までで書いてください。", $"Write 1 to {longest:N0} characters."));

    public static Error Contact(LocalText what, string found) => Error.Invalid("text", "question.contact",
        new($"{what.Ja}が書かれています（{found}）。質問と答えはみんなに見えるので、連絡先やリンクは書けません。",
            $"It contains a {what.En} ({found}). Everybody can read questions and answers, so they hold no contact or link."));

    private static Error Reveals(LocalText text) =>
        new(ErrorKind.Invalid, "question.revealsName", text) { Fields = [new FieldError("text", "question.revealsName", text)] };
}
