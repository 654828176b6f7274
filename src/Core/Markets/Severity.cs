namespace SetagayaPort.Core.Markets;

/// <summary>A block forbids publishing; a warning advises.</summary>
public enum Severity
{
    Block,
    Warn,
}
