using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Notifications;

/// <summary>How soon a mail tells of notices that are still unread.</summary>
public enum NoticePace
{
    /// <summary>After the waiting time; several in one mail.</summary>
    [Label("しばらく読まなければ、メールで", "By mail, when I have not read it for a while")] Soon,

    /// <summary>Once, in the morning.</summary>
    [Label("一日に一度、朝8時にまとめて", "Once a day, at 8 in the morning")] Daily,

    [Label("メールはいらない", "No mail")] None,
}
