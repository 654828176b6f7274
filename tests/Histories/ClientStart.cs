namespace SetagayaPort.Histories;

/// <summary>A client begins with a conversation, or begins anew after its epoch changed: the next event that it applies is <paramref name="Seq"/> + 1.</summary>
/// <param name="Client">The client.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Conversation">Where.</param>
/// <param name="Epoch">Of the conversation.</param>
/// <param name="Seq">Up to which it had read the conversation at that moment.</param>
public sealed record ClientStart(string Client, Guid Account, Guid Conversation, int Epoch, long Seq);
