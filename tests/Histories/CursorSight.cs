namespace SetagayaPort.Histories;

/// <summary>How far an account has read, as one observer was told it; sights of one observer are in order.</summary>
/// <param name="Observer">Who asked, one question after the other.</param>
/// <param name="Account">Whose cursor.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Number">The cursor.</param>
public sealed record CursorSight(string Observer, Guid Account, Guid Conversation, long Number);
