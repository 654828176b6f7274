using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>What the two of a conversation do next, in a sentence and a button that leads to the introduction.</summary>
/// <param name="Text">Where they stand.</param>
/// <param name="Action">What the button does.</param>
/// <param name="Yours">Whether the reader's word is waited for.</param>
public sealed record NextStep(string Text, string Action, bool Yours = false)
{
    private const int NdaStage = 3;

    public static NextStep Of(IntroductionView introduction) => introduction switch
    {
        { State: IntroductionState.Agreed } => new(T("話がまとまりました。おめでとうございます。", "You have come to an agreement. Congratulations."), T("紹介の記録を見る", "See the record")),
        { State: IntroductionState.NotAgreed } => new(T("今回はまとまりませんでした。よいご縁がありますように。", "It was not to be this time. We wish you a better match."), T("紹介の記録を見る", "See the record")),
        { State: not (IntroductionState.Accepted or IntroductionState.InProgress) } => new(T("紹介のようすは、紹介のページで見られます。", "See the introduction's page for how it stands."), T("紹介のページを開く", "Open the introduction")),
        { YouDisclose: false, DisclosureStage: NdaStage, NdaAcceptedAt: null } =>
            new(T("秘密を守る約束をすると、店主の方が次の資料を開けます。", "Once you promise confidentiality, the owner can show you more."), T("約束の内容を読む", "Read the promise"), Yours: true),
        { State: IntroductionState.Accepted } => new(T("まずは、会う日や話す日を決めましょう。決まったら、紹介のページに書いておきます。", "First agree on a day to meet or talk, and note it on the introduction's page."), T("予定を書く", "Note what is planned")),
        _ => new(T("話が決まったら、結果を紹介のページに書きます。見送るときも同じです。", "Once it is settled, record the outcome on the introduction's page, also when you let it pass."), T("予定や結果を書く", "Note plans or the outcome")),
    };
}
