namespace SetagayaPort.Core.Markets.Schema;

/// <summary>How a field is written in JSON and shown in a form.</summary>
public enum FieldKind
{
    Text,
    LongText,
    Integer,
    Number,
    Flag,
    Choice,
    Choices,
    Texts,
    Date,
    Time,
    Group,
}
