using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Web.Features.Introductions;

namespace SetagayaPort.Web.Features.Desk;

/// <summary>An introduction that needs a coordinator, and why.</summary>
public sealed record DeskTask(IntroductionScene Scene)
{
    public bool Ended => Scene.View.State == IntroductionState.Expired;

    public bool Objected => Scene.View.Objection is not null;

    public string Mark => Objected ? T("異議が出ています", "Objection")
        : Ended ? T("期限を過ぎました", "Past its deadline")
        : Dates.Left(Scene.View.ReplyBy, Scene.Now).ToString();

    public string Heading
    {
        get
        {
            var days = Math.Max(0, Dates.DayOf(Scene.Now).DayNumber - Dates.DayOf(Scene.View.ProposedAt).DayNumber);
            return Objected ? T("結果について、話を聞いてください", "Please look into the outcome")
                : Ended ? T("返事のないまま終わりました", "It ended without an answer")
                : T($"{days}日間、返事がありません", days == 1 ? "No answer for a day" : $"No answer for {days} days");
        }
    }

    public string Text
    {
        get
        {
            var silent = string.Join(T("、", " and "), Scene.View.Parties.Where(x => !x.Consented).Select(Scene.Who));
            var listing = Scene.Title(Scene.Other);
            return Objected ? T($"「{listing}」の紹介の結果に、異議が出ています。", $"An objection was made to the outcome about “{listing}”.")
                : T($"「{listing}」の紹介で、{silent}の返事を待っています。", $"About “{listing}”: {silent} has not answered.");
        }
    }
}
