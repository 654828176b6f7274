namespace SetagayaPort.Core.Introductions;

/// <summary>How an organisation answers the requests to its listings; without figures where there are too few to tell.</summary>
/// <param name="Answered">Share answered, yes or no, within the reply time: 0..1.</param>
/// <param name="MedianHours">Median time until an answer.</param>
public sealed record ReplyRate(double? Answered, double? MedianHours);
