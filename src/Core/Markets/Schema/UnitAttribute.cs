using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>The unit written behind a number, such as 円 or ㎡.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string ja, string en) : Attribute
{
    public LocalText Text { get; } = new(ja, en);
}
