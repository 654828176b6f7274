namespace SetagayaPort.Core.Agents;

internal static class AgentErrors
{
    public static Error State { get; } = Error.Conflict("agent.state",
        new("担当の状態が変わっているため、この操作はできません。画面を開き直してください。", "The assignment has moved on, so this is no longer possible. Please reload."));

    public static Error NotNeeded { get; } = Error.Conflict("agent.notNeeded",
        new("この紹介は、宅建業者が仲介する契約ではありません。", "This introduction does not lead to a lease that an agent brokers."));

    public static Error Exists { get; } = Error.Conflict("agent.exists",
        new("担当の宅建業者は、もう決まっているか、返事を待っています。", "An agent is already in charge, or has been asked."));

    public static Error NoAgent { get; } = Error.Invalid("accountId", "agent.unknown",
        new("宅建業者として登録している方を、一覧から選んでください。この紹介の当事者は選べません。", "Choose somebody registered as a licensed agent who is no party to this introduction."));

    public static Error Licence { get; } = Error.Invalid("licence", "required",
        new($"免許の番号を、{AgentAssignment.ShortestLicence}文字から{AgentAssignment.LongestLicence}文字で書いてください。例：東京都知事(3)第12345号", $"Write the number of the licence, from {AgentAssignment.ShortestLicence} to {AgentAssignment.LongestLicence} characters."));
}
