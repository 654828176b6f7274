namespace SetagayaPort.Core.Markets.Schema;

/// <summary>
/// Must be filled before a listing is published. Without a rule of law it is the market's own wish (rule "required").
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute(string rule = "required", string sourceJa = "", string sourceEn = "") : Attribute
{
    public string Rule { get; } = rule;

    public string SourceJa { get; } = sourceJa;

    public string SourceEn { get; } = sourceEn;
}
