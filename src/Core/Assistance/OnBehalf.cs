namespace SetagayaPort.Core.Assistance;

/// <summary>Who passes on what somebody offline said.</summary>
internal sealed record OnBehalf(Caller By, WordOfMouth Said);
