using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>A conversation as the list of conversations shows it.</summary>
public sealed record InboxRow(ConversationSummary Summary)
{
    public IEnumerable<Participant> Others => Summary.Participants.Where(x => !x.Me);

    /// <summary>A room's title; else the others' names, or the title where nobody else is left.</summary>
    public string Name => IsRoom || !Others.Any() ? Summary.Title : Names;

    /// <summary>What stands below the name: a room's people, else the title.</summary>
    public string Under => IsRoom ? Names : Summary.Title;

    public bool IsRoom => Summary.Kind == ConversationKind.Room;

    private string Names => string.Join(T("、", ", "), Others.Where(x => x.Present || !IsRoom).Select(x => x.DisplayName));

    /// <summary>First letter of the name.</summary>
    public string Seal => Name.Length == 0 ? "" : char.IsHighSurrogate(Name[0]) && Name.Length > 1 ? Name[..2] : Name[..1];

    /// <summary>The newest message, or why there is none to read.</summary>
    public string Preview => Summary switch
    {
        { Left: true } => T("退出したグループです", "You have left this group"),
        var x when x.LastNumber < (x.FirstNumber ?? 1) => T("まだメッセージはありません", "No messages yet"),
        { LastBody: "" } => T("ファイルが届いています", "Files"),
        { LastBody: null } => T("取り消されました", "Unsent"),
        var x => x.LastBody!,
    };
}
