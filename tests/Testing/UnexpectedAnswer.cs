namespace SetagayaPort.Testing;

/// <summary>A route answered with another status than the test needs.</summary>
public sealed class UnexpectedAnswer(string message) : Exception(message);
