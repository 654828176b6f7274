using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A conversation as the list of conversations shows it.</summary>
public sealed record InboxRow(ConversationSummary Summary)
{
    public IEnumerable<Participant> Others => Summary.Participants.Where(x => !x.Me);

    /// <summary>The others' names; the title where nobody else is left.</summary>
    public string Name => Others.Any() ? string.Join(T("、", ", "), Others.Select(x => x.DisplayName)) : Summary.Title;

    /// <summary>First letter of the name.</summary>
    public string Seal => Name.Length == 0 ? "" : char.IsHighSurrogate(Name[0]) && Name.Length > 1 ? Name[..2] : Name[..1];

    /// <summary>The newest message, or why there is none to read.</summary>
    public string Preview => Summary switch
    {
        { LastNumber: 0 } => T("まだメッセージはありません", "No messages yet"),
        { LastBody: "" } => T("ファイルが届いています", "Files"),
        { LastBody: null } => T("取り消されました", "Unsent"),
        var x => x.LastBody!,
    };
}
