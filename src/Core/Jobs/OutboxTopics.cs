namespace SetagayaPort.Core.Jobs;

/// <summary>The kinds of work that a business transaction leaves for the worker.</summary>
public static class OutboxTopics
{
    /// <summary>Key: listing id. Bring the search document in line with the listing.</summary>
    public const string IndexListing = "search.index";

    /// <summary>Key: listing id; payload: before, the document that was found until now. Tell those whose saved searches it newly fits.</summary>
    public const string AlertSearches = "search.alerts";

    /// <summary>Key: listing id. Bring the listing's matches in line with it.</summary>
    public const string MatchListing = "match.listing";

    /// <summary>Key: market. Compute all matches of the market anew.</summary>
    public const string MatchMarket = "match.market";

    /// <summary>Key: id of a mail that was handed in.</summary>
    public const string ReadMail = "mail.read";

    /// <summary>Key: account id; payload: id, to, subject, text, headers, and html and replyTo where it has them.</summary>
    public const string SendMail = "mail.send";

    /// <summary>Key: device id; payload: notices, their ids. Tell the device of those that are still unread.</summary>
    public const string SendPush = "push.send";

    /// <summary>Key: conversation id. Notify members who have not read up to the message by now.</summary>
    public const string NotifyMessage = "notify.message";

    /// <summary>Key: event id; payload: mode. Make the timetable of a large event.</summary>
    public const string MakeTimetable = "event.timetable";
}
