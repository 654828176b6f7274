using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Matchmaking.Learning;
using SetagayaPort.Matching.Learning;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>The learning of one side's view, in words.</summary>
public sealed record LearningScene(LearningLine Line, MarketCatalog Catalog)
{
    /// <summary>Stands in ids and forms of the page.</summary>
    public string Key => $"{Line.Model.Left}-{Line.Model.Right}-{View}".Replace('.', '-');

    public string View => Words<MarketSide>.Of(Line.View);

    public string Heading => T($"「{Name(Line.Kinds.Mine)}」の側から見た「{Name(Line.Kinds.Other)}」", $"How “{Name(Line.Kinds.Mine)}” see “{Name(Line.Kinds.Other)}”");

    public LearningEffect? Effect => Line.Learned?.Effect;

    /// <summary>What came of it in the held-out week, in a sentence or two.</summary>
    public string Worth
    {
        get
        {
            if (Line.Learned is not { } learned)
                return T("お返事が集まると、夜のうちに学びます。", "It learns by night, once there are answers.");
            if (Effect is not { } effect)
                return T("確かめられるだけのお返事が集まるまで、手で決めた重みを使います。", "Until there are enough answers to tell, the weights set by hand are used.");
            var week = T($"学んだあとの1週間のお返事{learned.HeldOut}件で確かめました。", $"Checked against {learned.HeldOut} answers of a week that it had not seen. ");
            return week + Pairs(effect) + (effect.IsBetter
                ? T("たまたまとは言えないほど、よくなりました。", "That is better by more than chance.")
                : T("よくなったとは言えません。", "That is no better than chance would make it."));
        }
    }

    /// <summary>Each criterion that counts, with its share before and after, the largest after first.</summary>
    public IReadOnlyList<Share> Shares
    {
        get
        {
            var before = Calibration.Prior(Line.Model, Line.View).Weights;
            var after = Effect is null ? before : Line.Learned!.After;
            var total = before.Sum();
            return [.. Line.Model.Criteria
                .Select((criterion, at) => new Share(Catalog.Label(Line.Market.Id, "topic", criterion.Topic)?.ToString() ?? criterion.Topic, before[at] / total, after[at] / total))
                .Where(x => x.Before > 0).OrderByDescending(x => x.After).ThenByDescending(x => x.Before)];
        }
    }

    private string Name(string kind) => Catalog.Find(kind.Split('.')[0], kind.Split('.')[1])!.Name.ToString();

    /// <summary>The area under the curve, as a count of pairs.</summary>
    private static string Pairs(LearningEffect effect) => effect is { Before.Auc: { } before, After.Auc: { } after }
        ? T($"「はい」と「いいえ」を1つずつ比べて「はい」を上にできたのは、100組のうち、手で決めた重みで{100 * before:0}組、学んだ重みで{100 * after:0}組です。",
            $"Of 100 pairs of a yes and a no, the yes stood higher in {100 * before:0} by the weights set by hand and in {100 * after:0} by those learned. ")
        : "";

    /// <param name="Name">What the criterion is about.</param>
    /// <param name="Before">Its share of the weights set by hand, 0..1.</param>
    /// <param name="After">Its share of those learned.</param>
    public sealed record Share(string Name, double Before, double After);
}
