namespace SetagayaPort.Core.Markets.Schema;

/// <summary>Stored apart from the details and never shown before the disclosure stage that clears it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConfidentialAttribute : Attribute;
