using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Projects;

/// <summary>Where an offer of support stands.</summary>
public enum SupportState
{
    [Label("お返事を待っています", "Waiting for an answer")] Offered,
    [Label("いっしょに進めます", "Accepted")] Accepted,
    [Label("お礼をお伝えしました", "Thanked")] Thanked,
}
