namespace SetagayaPort.Core.Projects;

internal static class ProjectErrors
{
    public static Error NoProject { get; } = Error.Conflict("project.none",
        new("この種類の掲載は、応援を募っていません。", "Listings of this kind are no projects to support."));

    public static Error NotOpen { get; } = Error.Conflict("listing.notPublished",
        new("いまは公開されていない掲載です。応援は、公開中に申し出られます。", "The listing is not published at present. Support is offered to published ones."));

    public static Error KindNotWanted { get; } = Error.Conflict("support.notWanted",
        new("この種類の応援は、募っていません。", "This project does not ask for that kind of support."));

    public static Error OwnProject { get; } = Error.Conflict("support.ownListing",
        new("ご自分の掲載には、応援を申し出られません。", "You cannot support your own listing."));

    public static Error Refused { get; } = new(ErrorKind.Forbidden, "support.refused",
        new("この掲載には、いま応援を申し出られません。", "You cannot offer support to this listing at present."));

    public static Error Exists { get; } = Error.Conflict("support.exists",
        new("同じ種類の応援を、もう申し出ています。内容を変えるときは、先に取り下げてください。", "You offer this kind of support already. To change it, withdraw it first."));

    public static Error State { get; } = Error.Conflict("support.state",
        new("応援の状態が変わっているため、この操作はできません。画面を開き直してください。", "The offer has moved on, so this is no longer possible. Please reload."));

    public static Error UnknownKind { get; } = Error.Invalid("kind", "word.unknown",
        new("応援の種類を選んでください。", "Choose a kind: skill, monitor, place, volunteer, pledge."));

    public static Error Note { get; } = Error.Invalid("note", "text.length",
        new($"できることを、{Support.LongestNote}文字までで書いてください。", $"Write what you can do, at most {Support.LongestNote} characters."));

    public static Error Reply { get; } = Error.Invalid("reply", "text.tooLong",
        new($"{Support.LongestNote}文字までにしてください。", $"Use at most {Support.LongestNote} characters."));

    public static Error AmountOnlyForPledge { get; } = Error.Invalid("amount", "support.amountOnlyForPledge",
        new("金額を書けるのは、「資金・協賛」の応援だけです。", "An amount goes with a pledge only."));

    public static Error Amount { get; } = Error.Invalid("amount", "number.range",
        new($"1円から{Support.HighestAmount:N0}円までの整数で書いてください。例：5000", $"Give whole yen from 1 to {Support.HighestAmount:N0}, such as 5000."));

    public static Error RoleName { get; } = Error.Invalid("name", "text.length",
        new($"役割の名前を、{ProjectRole.LongestName}文字までで書いてください。例：写真を撮る人", $"Name the role in at most {ProjectRole.LongestName} characters, such as photographer."));

    public static Error RoleCount { get; } = Error.Invalid("count", "number.range",
        new($"人数を、1から{ProjectRole.HighestCount}までの数字で書いてください。", $"Give a number of people from 1 to {ProjectRole.HighestCount}."));

    public static Error TooManyRoles { get; } = Error.Conflict("role.tooMany",
        new($"役割は、{ProjectRole.Most}までです。", $"A project has at most {ProjectRole.Most} roles."));

    public static Error RoleFull { get; } = Error.Conflict("role.full",
        new("この役割は、もう人数がそろっています。", "This role is filled already."));

    public static Error UpdateText { get; } = Error.Invalid("text", "text.length",
        new($"近況を、{ProjectUpdate.LongestText:N0}文字までで書いてください。", $"Write the news in at most {ProjectUpdate.LongestText:N0} characters."));

    public static Error StillDraft { get; } = Error.Conflict("project.draft",
        new("下書きには、近況を書けません。先に公開してください。", "A draft has no news yet. Publish it first."));

    public static Error OutcomeText { get; } = Error.Invalid("text", "text.length",
        new($"どうなったかを、{ProjectOutcome.LongestText:N0}文字までで書いてください。", $"Write what came of it in at most {ProjectOutcome.LongestText:N0} characters."));

    public static Error Participants { get; } = Error.Invalid("participants", "number.range",
        new("人数を、1以上の数字で書いてください。分からなければ、空けておきます。", "Give a number of people from 1, or leave it open."));

    public static Error NotClosed { get; } = Error.Conflict("outcome.notClosed",
        new("結果を書けるのは、公開した掲載を終えたあとです。", "The outcome is written once a published listing has been closed."));

    public static Error RoleInUse { get; } = Error.Conflict("role.count",
        new("もう決まっている人数より、少なくはできません。", "It cannot be fewer than those who fill it already."));
}
