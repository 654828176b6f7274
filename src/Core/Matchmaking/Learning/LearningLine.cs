using SetagayaPort.Core.Markets;
using SetagayaPort.Matching.Market;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>Where the learning of one side's view in one model stands.</summary>
/// <param name="Market">The market whose model it is.</param>
/// <param name="Model">The model with the weights set by hand.</param>
/// <param name="View">The side whose view it is.</param>
/// <param name="Use">Whether it is used.</param>
/// <param name="Learned">The last night's; null before the first one, or when the model has changed since.</param>
/// <param name="OffAt">When somebody switched it off; null when it is on.</param>
public sealed record LearningLine(Market Market, MarketModel Model, MarketSide View, LearningUse Use, LearnedView? Learned, DateTimeOffset? OffAt)
{
    /// <summary>The kind of listing whose owners' view it is, and the kind they look at.</summary>
    public (string Mine, string Other) Kinds => View == MarketSide.Left ? (Model.Left, Model.Right) : (Model.Right, Model.Left);
}
