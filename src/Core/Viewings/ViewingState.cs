using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Viewings;

public enum ViewingState
{
    /// <summary>Whoever looks has named times; the side that shows its premises is to answer.</summary>
    [Label("お返事を待っています", "Waiting for an answer")] Requested,

    /// <summary>One side has named other times; the other one is to answer.</summary>
    [Label("別の日時の提案があります", "Other times proposed")] Countered,

    [Label("日時が決まりました", "Arranged")] Accepted,
    [Label("見送りになりました", "Declined")] Declined,
    [Label("取りやめになりました", "Called off")] Cancelled,
}
