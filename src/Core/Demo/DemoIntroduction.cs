namespace SetagayaPort.Core.Demo;

internal sealed record DemoIntroduction(
    string Key, string From, string To, string By, string? Why, string Message, string State, string Proposed, string? Answered,
    DemoIntroduction.Step[]? Steps, DemoIntroduction.End? Outcome, int? DisclosureStage, string? NdaAccepted, string? Grade, DemoIntroduction.Look? Viewing)
{
    internal sealed record Step(string Kind, string At, string? Note, string? By);

    /// <summary>A viewing that whoever looks has asked for; with <c>Countered</c> the other side has named other times.</summary>
    internal sealed record Look(string Asked, string[] Slots, int People, string? Note, string[]? Countered, string? Said);

    internal sealed record End(string Result, string Reason, string? Note, string? By, string? At);
}
