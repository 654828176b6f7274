namespace SetagayaPort.Core.Demo;

internal sealed record DemoIntroduction(
    string Key, string From, string To, string By, string? Why, string Message, string State, string Proposed, string? Answered,
    DemoIntroduction.Step[]? Steps, DemoIntroduction.End? Outcome, int? DisclosureStage, string? NdaAccepted, string? Grade)
{
    internal sealed record Step(string Kind, string At, string? Note, string? By);

    internal sealed record End(string Result, string Reason, string? Note, string? By, string? At);
}
