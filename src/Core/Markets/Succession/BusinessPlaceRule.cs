using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A business is placed by its area alone: town, station or coordinates with its trade would give it away. Others never see them; the author is told.</summary>
public sealed class BusinessPlaceRule : Rule
{
    private static readonly string[] Places = ["town", "station", "walkMinutes", "latitude", "longitude"];

    public override string Id => "succession.place";

    public override LocalText Title { get; } = new("場所は、地域までにする", "No place finer than the area");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft) => Places
        .Where(path => draft.At(path) is not null)
        .Select(path => Remove(path, draft.Side.Common.Find(path)!.Label));

    private Finding Remove(string path, LocalText label) => Find(
        path,
        new($"「{label.Ja}」から、どの事業か分かることがあります。名前を伏せた掲載なので、ほかの人には地域だけを見せます。", $"\"{label.En}\" may tell which business it is. Others are shown only the area."),
        new($"「{label.Ja}」を消してください。", $"Remove \"{label.En}\".")) with
    { Apply = JsonValue.Create("") };
}
