namespace SetagayaPort.Core.Mail;

/// <summary>Which mails a link stops.</summary>
public enum StopScope
{
    /// <summary>Those of unread notices.</summary>
    Notices,

    /// <summary>Those of all daily searches of a person.</summary>
    DailySearches,

    /// <summary>Those of one saved search.</summary>
    Search,
}
