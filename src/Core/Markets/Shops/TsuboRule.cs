using System.Globalization;
using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Shops;

/// <summary>A figure in 坪 agrees with the floor area.</summary>
public sealed partial class TsuboRule : Rule
{
    private const decimal Tolerance = 0.1m;

    public override string Id => "shops.tsubo";

    public override LocalText Title { get; } = new("坪の数と、㎡の広さを合わせる", "Tsubo and square metres agree");

    public override LocalText Source { get; } = new(
        "計量の換算（1坪は約3.3㎡）、不動産の表示に関する公正競争規約 第15条（物件の内容の表示基準）に準じる",
        "Conversion of measures (1 tsubo is about 3.3 m²), after the fair competition code on property advertising, Art. 15");

    public override Severity Severity => Severity.Warn;

    public override IEnumerable<Finding> Check(Draft draft)
    {
        if (draft.Details<PremisesDetails>().AreaSqm is not { } area)
            yield break;

        var written = draft.PublicTexts.SelectMany(x => Written(x.Text), (x, tsubo) => (x.Path, Tsubo: tsubo)).ToList();

        // Where one figure agrees, the others speak of something else.
        if (written.Any(x => Math.Abs(Tsubo.ToSqm(x.Tsubo) - area) <= area * Tolerance))
            yield break;

        foreach (var (path, tsubo) in written.DistinctBy(x => x.Path))
        {
            yield return Find(
                path,
                new($"{tsubo:0.##}坪は約{Tsubo.ToSqm(tsubo):0.#}㎡です。「広さ」の{area:0.##}㎡と合いません。", $"{tsubo:0.##} tsubo are about {Tsubo.ToSqm(tsubo):0.#} m², not the {area:0.##} m² of the floor area."),
                new($"「広さ」が正しければ、約{Tsubo.FromSqm(area):0.#}坪と書いてください。", $"If the floor area is right, write about {Tsubo.FromSqm(area):0.#} tsubo."));
        }
    }

    // Of the whole place: not of a yard, and not one tsubo, which explains the measure or a price.
    private static IEnumerable<decimal> Written(string text) =>
        from figure in Figures().Matches(text)
        where !figure.Groups["part"].Success
        let tsubo = decimal.Parse(figure.Groups["tsubo"].Value, CultureInfo.InvariantCulture)
        where tsubo > 1
        select tsubo;

    [GeneratedRegex(
        @"(?<part>(庭|物置|倉庫|テラス|駐車場|厨房|客席|敷地|土地|地下|[一二三四1-4]階)[がはにもの、約]{0,3})?(?<![\d.])(?<tsubo>\d{1,4}(\.\d{1,2})?)\s?坪(?<part>ほどの(庭|物置|倉庫|テラス)|の(庭|物置|倉庫|テラス|駐車場|厨房|客席|敷地|土地)|あたり|当たり|単価)?",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figures();
}
