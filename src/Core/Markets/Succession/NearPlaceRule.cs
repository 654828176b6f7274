using System.Text.RegularExpressions;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A trade beside a named station, shrine or school is one business.</summary>
public sealed partial class NearPlaceRule(ReferenceData reference) : WordingRule
{
    private readonly Regex places = new(
        $"({string.Join('|', reference.Stations.Select(x => Regex.Escape(x.Name)))})駅(前|近く|そば|周辺|徒歩|すぐ|直結|から|より|[東西南北]口|の(すぐ)?(前|目の前|近く|そば|隣|となり|裏|向かい))"
        + "|[一-龥々ヶァ-ヴー]{1,10}(神社|天満宮|八幡宮|大学|高校|小学校|中学校|病院|公園|図書館)の?(すぐ|真|目の|正門)?(前(の|に|で|が)|となり|隣|横の|裏|向かい)",
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    public override string Id => "succession.nearPlace";

    public override LocalText Title { get; } = new("駅や神社の近くなど、場所が決まる目印を書かない", "No landmark that leads to one place");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => places;

    protected override Regex? Harmless => Unnamed();

    protected override LocalText Fix { get; } = new(
        "「駅から歩ける」「住宅街」のような、広い言い方をおすすめします。",
        "We suggest wider words, such as within walking distance of a station.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は場所の目印です。業種と合わせると、どのお店か分かることがあります。", $"\"{found}\" is a landmark. Together with the trade it may tell which business it is.");

    [GeneratedRegex(
        @"(某|元|旧|母|同|地元|近所|近隣|近辺|公立|区立|私立|国立|総合|児童|都市|大型|動物|大学)(神社|大学|高校|小学校|中学校|病院|公園|図書館)の?(すぐ|真|目の|正門)?(前の?|となり|隣|横の|裏|向かい)[にでが]?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unnamed();
}
