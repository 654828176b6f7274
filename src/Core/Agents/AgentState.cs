using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Agents;

public enum AgentState
{
    /// <summary>A coordinator has named an agent; the owner is to consent.</summary>
    [Label("持ち主の同意を待っています", "Waiting for the owner's consent")] Suggested,

    [Label("業者の返事を待っています", "Waiting for the agent")] Asked,
    [Label("担当しています", "In charge")] Accepted,
    [Label("引き受けませんでした", "Declined")] Declined,
    [Label("担当を外れました", "No longer in charge")] Removed,
}
