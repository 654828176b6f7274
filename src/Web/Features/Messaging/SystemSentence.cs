using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Web.Features.Messaging;

/// <summary>The platform's words in a conversation, as pages and papers write them. The page's script has the same from its template.</summary>
public static class SystemSentence
{
    /// <summary>By kind, with {0} who did it, {1} whom it concerns, {2} the room's name; joined has a second form for those who were brought in.</summary>
    public static string Pattern(SystemWord kind, bool withSubject) => kind switch
    {
        SystemWord.Opened => T("{0}さんが、グループ「{2}」を始めました。", "{0} opened the group “{2}”."),
        SystemWord.Joined when withSubject => T("{0}さんの招きで、{1}さんが参加しました。", "{0} brought {1} in."),
        SystemWord.Joined => T("{0}さんが参加しました。", "{0} joined."),
        SystemWord.Left => T("{0}さんが退出しました。", "{0} left."),
        SystemWord.Removed => T("{0}さんが、{1}さんをグループから外しました。", "{0} removed {1} from the group."),
        SystemWord.Renamed => T("{0}さんが、名前を「{2}」に変えました。", "{0} renamed the group to “{2}”."),
        SystemWord.OwnerChanged => T("世話役が、{0}さんから{1}さんに代わりました。", "{0} handed the group over to {1}."),
        SystemWord.Closed => T("{0}さんが、このグループの会話を終えました。", "{0} closed the group."),
        _ => "",
    };

    public static string Of(SystemView word, ConversationSummary talk)
    {
        string Name(Guid? id) => talk.Participants.FirstOrDefault(x => x.Id == id)?.DisplayName ?? T("退出した方", "Someone who left");
        return Pattern(word.Kind, word.SubjectId is not null)
            .Replace("{0}", Name(word.ActorId), StringComparison.Ordinal).Replace("{1}", Name(word.SubjectId), StringComparison.Ordinal).Replace("{2}", word.Name, StringComparison.Ordinal);
    }
}
