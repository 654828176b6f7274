using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>Premises that name a station say how far it is on foot.</summary>
public sealed class WalkRule : Rule
{
    public override string Id => "shops.walk";

    public override LocalText Title { get; } = new("駅から歩いて何分かを書く", "Premises near a station say how far it is on foot");

    public override LocalText Source { get; } = new(
        "不動産の表示に関する公正競争規約施行規則（道路距離80メートルを1分と数える）",
        "Fair competition rules on property advertising (80 metres of road count as one minute)");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Listing is { Station: not null, WalkMinutes: null })
        {
            yield return Find(
                "walkMinutes",
                new("駅から歩いて何分かが、まだありません。", "The walk from the station is missing."),
                new("道のり80メートルを1分と数えて書いてください。", "Count 80 metres of road as one minute."));
        }
    }
}
