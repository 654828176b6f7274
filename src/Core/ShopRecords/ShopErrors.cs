namespace SetagayaPort.Core.ShopRecords;

internal static class ShopErrors
{
    public static Error Name { get; } = Error.Invalid("name", "required", new("店の名前を書いてください。あなたのほかには見えません。", "Give the name of the shop. Nobody but you sees it."));

    public static Error Organization { get; } = Error.Invalid("organizationId", "organization.notOwner",
        new("団体の代表の担当者だけが、団体の店として書けます。", "Only those who lead an organisation can write its record."));

    public static Error Version { get; } = Error.Invalid("version", "required", new("版（version）を書いてください。", "Give the version you read."));

    public static Error Kind { get; } = Error.Invalid("kind", "word.unknown", new("この種類の顔はありません。", "There is no such face."));

    public static Error FaceExists { get; } = Error.Conflict("face.exists",
        new("この顔の掲載は、もうあります。", "This face exists already."));

    public static Error NothingChanged { get; } = Error.Conflict("face.unchanged",
        new("この掲載に反映する変更はありません。", "There is nothing to carry over to this listing."));

    public static Error TextChanged { get; } = Error.Conflict("consent.textChanged",
        new("話す内容が、そのあいだに変わりました。新しい内容を読んでから、もう一度お願いします。", "What would be told has changed meanwhile. Please read it again first."));

    public static Error ConsentNeeded { get; } = Error.Invalid("consent", "required",
        new("話す内容を読んで、印をつけてください。", "Please read what would be told and tick the box."));

    public static Error ClosingPast { get; } = Error.Invalid("closingOn", "date.past",
        new("閉める予定の日は、今日よりあとの日を選んでください。", "Choose a closing date after today."));

    public static Error ClosingFar { get; } = Error.Invalid("closingOn", "date.range",
        new("閉める予定の日は、20年以内で選んでください。", "Choose a closing date within 20 years."));

    public static Error StepState { get; } = Error.Conflict("closing.step",
        new("この準備は、もう済んでいるか、予定にありません。", "This step is done already, or is not planned."));

    public static Error NotPassed { get; } = Error.Conflict("closing.notPassed",
        new("閉める予定の日が過ぎてから、まとめて終えられます。", "They can be closed together once the closing date has passed."));
}
