namespace SetagayaPort.Core.Messaging.Rooms;

internal static class RoomErrors
{
    public static Error Closed { get; } = Error.Conflict("room.closed",
        new("このグループの会話は終わっています。これまでの会話は読めます。", "This group is closed. You can still read what was said."));

    public static Error Name { get; } = Error.Invalid("name", "text.length",
        new($"名前を、{Conversation.LongestName}文字までで書いてください。例：三軒茶屋の店の相談", $"Give a name of at most {Conversation.LongestName} characters, such as Shop in Sangenjaya."));

    public static Error History { get; } = Error.Invalid("history", "word.unknown",
        new("あとから参加した方が、どこから読めるかを選んでください。", "Choose what those who join later may read: fromStart or fromJoining."));

    public static Error People { get; } = Error.Invalid("people", "people.unknown",
        new("招きたい方を選び直してください。紹介や応援でつながった方だけを、招けます。", "Please choose again whom to invite. Only people whom you know from an introduction or a project can be invited."));

    /// <summary>Says neither who has blocked whom nor whether it was a no: nobody is to be found out by it.</summary>
    public static Error CannotInvite { get; } = Error.Conflict("room.cannotInvite",
        new("この方は、いまこのグループにお招きできません。", "This person cannot be invited to this group now."));

    public static Error CannotJoin { get; } = Error.Conflict("room.cannotJoin",
        new("このグループには、いま参加できません。", "You cannot join this group now."));

    public static Error Full { get; } = Error.Conflict("room.full",
        new($"グループに入れるのは、招いている方も合わせて{Conversation.MostMembers}人までです。", $"A group holds at most {Conversation.MostMembers} people, those invited included."));

    public static Error Member { get; } = Error.Conflict("room.member",
        new("この方は、もう参加しています。", "This person takes part already."));

    public static Error Exists { get; } = Error.Conflict("room.exists",
        new("このプロジェクトには、もうグループがあります。", "This project has a group already."));

    public static Error State { get; } = Error.Conflict("room.state",
        new("グループの状態が変わっているため、この操作はできません。画面を開き直してください。", "The group has changed, so this is no longer possible. Please reload."));
}
