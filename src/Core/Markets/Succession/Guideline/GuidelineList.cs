using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession.Guideline;

/// <summary>One of the two lists of 中小M&amp;Aガイドライン（第3版、2024年）: what to have explained, and the owner's personal guarantees.</summary>
/// <param name="Id">Stable word.</param>
/// <param name="Title">Of the list.</param>
/// <param name="Lead">When to go through it.</param>
/// <param name="Items">In the order in which they come up.</param>
public sealed record GuidelineList(string Id, LocalText Title, LocalText Lead, IReadOnlyList<GuidelineItem> Items)
{
    public static IReadOnlyList<GuidelineList> All { get; } =
    [
        new("explanation", new("説明を受けて、確かめること", "What to have explained"),
            new("仲介の会社や専門家に頼むときに。契約する前に、書面で説明を受けます。", "When you engage a broker or an adviser: have it explained in writing before you sign."),
            [
                new("registered", new("国の「M&A支援機関」に登録されているかを確かめた", "I checked that they are registered as a supporter of business succession"), new("登録された相手は、ガイドラインを守ると約束しています。", "Those who are registered have promised to keep to the guideline.")),
                new("fees", new("手数料の計算のしかたと、いちばん少ない額を書面で受け取った", "I have the fees, how they are worked out and the least of them, in writing"), new("着手金、中間金、成功報酬。何の金額に料率をかけるのかで、大きく変わります。", "It matters a great deal to which sum the rate applies.")),
                new("bothSides", new("相手の側からも手数料を受け取るのかを聞いた", "I asked whether they are paid by the other side as well"), new("両方から受け取る仲介では、あなたの利益だけを考えられないことがあります。", "Who is paid by both cannot think of you alone.")),
                new("exclusive", new("ほかに頼めない約束（専任）の有無と、やめ方を確かめた", "I know whether the engagement is exclusive, and how to end it"), new("長い専任の約束は、身動きが取れなくなるもとです。", "A long exclusive engagement ties you down.")),
                new("tail", new("契約が終わったあとにかかる手数料（テール）の期間を確かめた", "I know for how long fees may fall due after the engagement ends"), new("長くても2年から3年が目安です。", "Two to three years at most is usual.")),
                new("direct", new("相手と直接話してはいけない範囲を確かめた", "I know with whom I may not talk directly"), new("決める前から話していた相手や、ほかの相談先は含めないのがふつうです。", "People you talked with before, and other advisers, are usually left out.")),
                new("second", new("契約の前に、ほかの専門家の意見も聞けると知った", "I know that I may ask another expert before I sign"), new("公的な窓口でも、無料で聞けます。", "Public offices advise free of charge.")),
                new("buyer", new("相手が支払えるか、これまでに困ったことがなかったかを確かめる段取りを決めた", "I arranged how to check that the other side can pay and has caused no trouble before"), new("引き継いだあとにお金だけ抜く、保証を外さないといった被害が出ています。", "Some have taken the money out of a business, or left the guarantees with the former owner.")),
            ]),
        new("guarantee", new("経営者保証のこと", "Your personal guarantees"),
            new("借入やリースの保証人になっている方に。引き継ぐ前に、外すか移すかを決めます。", "For owners who have guaranteed loans or leases: settle before the handover whether they end or pass on."),
            [
                new("listed", new("自分や家族が保証している借入・リース・賃貸借を、すべて書き出した", "I listed every loan, lease and rent that I or my family guarantee"), new("忘れやすいのは、信用保証協会つきの借入と、店の賃貸借の保証です。", "Guaranteed public loans and the lease of the shop are easily forgotten.")),
                new("mortgaged", new("担保に入れているもの（自宅など）を書き出した", "I listed what is pledged, such as my home"), new("保証が外れても、担保が残ることがあります。", "A pledge may stay although the guarantee ends.")),
                new("bank", new("金融機関に、保証を外す・移す見通しを聞く時期を決めた", "I decided when to ask the bank whether the guarantees can end or pass on"), new("相手との話が固まる前に、名前を出さずに聞くこともできます。", "You can ask before the talks are settled, without naming anybody.")),
                new("contract", new("保証の扱いと、できなかったときの決まりを、最終の契約に書くと決めた", "The final contract will say what happens to the guarantees, and what if it fails"), new("「努力する」だけでは、外れないまま残ることがあります。", "“Best efforts” alone may leave them with you.")),
                new("order", new("保証が外れる前に、事業だけが渡ることのない順番にした", "The business does not change hands before the guarantees do"), new("株式の受け渡しと、保証の手続きを、同じ日にするのが安心です。", "It is safest to do both on the same day.")),
                new("advised", new("弁護士か、事業承継・引継ぎ支援センターに相談した", "I asked a lawyer or the public centre for business succession"), new("経営者保証の専門家に、無料で相談できます。", "Experts on guarantees advise free of charge.")),
            ]),
    ];

    public static IReadOnlySet<string> Ids { get; } = All.SelectMany(x => x.Items.Select(i => $"{x.Id}.{i.Id}")).ToHashSet(StringComparer.Ordinal);
}
