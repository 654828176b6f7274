using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>What an owner agrees to, word for word. They name no shop: the texts outlast the record.</summary>
public static class ShopTexts
{
    private static readonly LocalText Always = new(
        "- 候補の方の名前や、紹介の中で話したことは、話しません。\n- 売上や借入の数字は、話しません。",
        "- The names of candidates and what was said in introductions are not told.\n- No figures of sales or debts are told.");

    /// <summary>For letting coordinators read the record.</summary>
    public static PromiseText LetIn(string language) => Of(language,
        new("コーディネーターに見せる", "Let coordinators read it"),
        new(
            "コーディネーターが、次のものを読めるようになります。\n\n- 「わたしの店」に書いたことのすべて\n- どの掲載が、この店の顔か\n- 閉める予定の日と、その準備\n\nほかの人には見えません。いつでもやめられます。",
            "Coordinators can read:\n\n- all that is written in \"My shop\"\n- which listings are its faces\n- the closing date and its preparation\n\nNobody else sees it. You can end this at any time."));

    /// <summary>For letting them in no longer.</summary>
    public static PromiseText ShutOut(string language) => Of(language,
        new("コーディネーターに見せるのをやめる", "Let coordinators in no longer"),
        new("コーディネーターは、「わたしの店」を読めなくなります。", "Coordinators can no longer read \"My shop\"."));

    /// <summary>For one step: to whom, and exactly what.</summary>
    public static PromiseText Step(ClosingStepKind kind, DateOnly closing, string language)
    {
        var day = Dates.Full(closing);
        var told = Told(kind);
        return Of(language, Choices<ClosingStepKind>.Label(kind), new(
            $"{told.Whom.Ja}に、次のことを話します。\n\n- 店を閉める予定の日：{day.Ja}\n{told.What.Ja}\n\n次のことは、話しません。\n\n{Always.Ja}",
            $"{told.Whom.En} will be told:\n\n- the day on which the shop is to close: {day.En}\n{told.What.En}\n\nNot told:\n\n{Always.En}"));
    }

    private static (LocalText Whom, LocalText What) Told(ClosingStepKind kind) => kind switch
    {
        ClosingStepKind.TellCoordinator => (new("区のコーディネーター", "The ward's coordinators"), new(
            "- 「わたしの店」に書いたことのすべてと、どの掲載がこの店の顔か（これから読めるようになります）",
            "- all that is written in \"My shop\", and which listings are its faces (they can read it from now on)")),
        ClosingStepKind.TellStaff => (new("働いている方", "The staff"), new(
            "- 引き継ぐ方を探していること、見つからなければ閉めること\n- 仕事がいつまで続くか、次の仕事の相談先",
            "- that a successor is looked for, and that the shop closes if none is found\n- until when there is work, and who helps to find the next job")),
        ClosingStepKind.TellLandlord => (new("大家さん", "The landlord"), new(
            "- 契約を終える予定の日、居抜きで次の方に渡したい希望",
            "- when the lease is to end, and the wish to hand the place on with its interior")),
        _ => (new("お客さまと取引先", "Customers and suppliers"), new(
            "- 最後の営業日、注文や支払いを受けられる日",
            "- the last day of business, and until when orders and payments are taken")),
    };

    private static PromiseText Of(string language, LocalText title, LocalText text) => new(title.In(language), text.In(language), language);
}
