using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Introductions;

public enum IntroductionState
{
    [Label("返事を待っています", "Waiting for an answer")] Proposed,
    [Label("話が始まりました", "Accepted")] Accepted,
    [Label("見送りになりました", "Declined")] Declined,
    [Label("期限が過ぎました", "Expired")] Expired,
    [Label("進んでいます", "In progress")] InProgress,
    [Label("まとまりました", "Agreed")] Agreed,
    [Label("まとまりませんでした", "Not agreed")] NotAgreed,
}
