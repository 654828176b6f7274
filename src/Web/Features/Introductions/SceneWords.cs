using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Language;
using SetagayaPort.Web.Features.Shared;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>What the page of an introduction says at its top: the situation in a sentence, and the line of travel.</summary>
public static class SceneWords
{
    public static (string First, string Second) Heading(IntroductionScene scene) => scene.View switch
    {
        { State: IntroductionState.Proposed, YourTurn: true, ByCoordinator: true } => (T("コーディネーターから紹介です。", "A coordinator introduces somebody."), Deadline(scene)),
        { State: IntroductionState.Proposed, YourTurn: true } when scene.Interest is { Grade: not InterestGrade.Talk } interest =>
            (T($"「{interest.Name.Ja}」の声が届きました。", $"Their interest: {interest.Name.En}."), Deadline(scene)),
        { State: IntroductionState.Proposed, YourTurn: true } => (T("話を聞きたい方がいます。", "Somebody would like to talk."), Deadline(scene)),
        { State: IntroductionState.Proposed } => (scene.LooksOn ? T("お返事を待っています。", "Waiting for an answer.") : T("相手のお返事を待っています。", "Waiting for their answer."), ""),
        { Hold: not null } => (T("この話は、お休み中です。", "This talk is on hold."), ""),
        { State: IntroductionState.Accepted } => (T("二人の「はい」がそろいました。", "Both have said yes."), scene.LooksOn ? "" : T("話を始めましょう。", "Begin to talk.")),
        { State: IntroductionState.InProgress } => (T("話が進んでいます。", "The talks are under way."), ""),
        { State: IntroductionState.Declined } => (T("今回は、見送りになりました。", "It will not go ahead this time."), ""),
        { State: IntroductionState.Expired } => (T("お返事の期限が過ぎ、", "The time to answer has passed,"), T("終わりになりました。", "so it has ended.")),
        { State: IntroductionState.Agreed } => (T("話がまとまりました。", "It is agreed."), scene.LooksOn ? "" : T("おめでとうございます。", "Congratulations.")),
        _ => (T("今回は、まとまりませんでした。", "There was no agreement this time."), ""),
    };

    public static Rail Rail(IntroductionScene scene)
    {
        var view = scene.View;
        var asked = new Rail.Stop(view.ByCoordinator ? T("紹介", "Proposed") : T("申し込み", "Asked"), Shared.Rail.State.Done, Brief(view.ProposedAt));
        var label = T("紹介の道のり", "Course of the introduction");
        if (view.State is IntroductionState.Declined or IntroductionState.Expired)
        {
            var end = view.State == IntroductionState.Declined ? T("見送り", "Passed over") : T("期限切れ", "Expired");
            return new Rail([asked, new(end, Shared.Rail.State.Done, view.ClosedAt is { } at ? Brief(at) : null, Mark: "—")], label, Across: true);
        }

        var place = view.State switch
        {
            IntroductionState.Proposed => 1,
            IntroductionState.Accepted => 2,
            IntroductionState.InProgress => 3,
            _ => 5,
        };
        return new Rail(
        [
            asked,
            Stop(1, T("お返事", "Answer"), view.State == IntroductionState.Proposed ? Dates.Left(view.ReplyBy, scene.Now).ToString() : null),
            Stop(2, T("会話", "Talk"), null),
            Stop(3, T("面談・見学", "Meeting"), scene.NextStep?.At is { } next ? Brief(next) : null),
            Stop(4, T("結果", "Outcome"), view.ClosedAt is { } closed ? Brief(closed) : null),
        ], label, Across: true);

        string Brief(DateTimeOffset at) => Dates.Brief(at, scene.Now).ToString();

        Rail.Stop Stop(int number, string name, string? note) => new(name,
            number < place ? Shared.Rail.State.Done
            : number > place ? Shared.Rail.State.Next
            : number == 1 && view.YourTurn ? Shared.Rail.State.YourTurn : Shared.Rail.State.TheirTurn, note);
    }

    /// <summary>The stages up to the next ones, or those beyond.</summary>
    public static Rail Stages(IntroductionScene scene, bool beyond)
    {
        var reached = scene.View.DisclosureStage!.Value;
        var shown = Math.Max(5, reached + 1);
        return new Rail([.. DisclosureStage.All.Where(x => beyond ? x.Number > shown : x.Number <= shown).Select(x => new Rail.Stop(
            x.Name.ToString(),
            x.Number < reached ? Shared.Rail.State.Done : x.Number > reached ? Shared.Rail.State.Next : Turn(scene),
            x.Number == DisclosureStage.Promise && scene.View.NdaAcceptedAt is { } at ? T($"{Dates.Day(at)}に約束しました", $"Promised on {Dates.Day(at)}") : null,
            Sees: x.Opens.ToString(),
            Mark: x.Number < reached ? null : $"{x.Number}"))]);
    }

    private static string Deadline(IntroductionScene scene) => T($"お返事は、{Dates.Left(scene.View.ReplyBy, scene.Now)}です。", $"Your answer: {Dates.Left(scene.View.ReplyBy, scene.Now).En.ToLowerInvariant()}.");

    private static Rail.State Turn(IntroductionScene scene) =>
        scene.CanPromise || (scene.IMoveIt && scene.View is { DisclosureStage: DisclosureStage.Promise, NdaAcceptedAt: not null } && scene.IsUnderWay)
            ? Shared.Rail.State.YourTurn
            : Shared.Rail.State.TheirTurn;
}
