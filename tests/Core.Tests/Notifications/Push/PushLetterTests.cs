using SetagayaPort.Core.Notifications;
using SetagayaPort.Core.Notifications.Push;

namespace SetagayaPort.Core.Tests.Notifications.Push;

/// <summary>A device is told one thing at a time, in its person's language, and many things as a number.</summary>
public sealed class PushLetterTests
{
    [Fact]
    public void One_notice_is_told_as_it_stands()
    {
        var letter = PushLetter.Of([Notice(NotificationKind.Message, "/messages/1", "conversation:1")], "en");

        Assert.Equal(("English 1", "/messages/1", "en", "high"), (letter.Body, letter.Url, letter.Lang, letter.Urgency));
    }

    [Fact]
    public void Many_are_told_as_a_number_with_the_urgency_of_the_most_urgent()
    {
        var letter = PushLetter.Of([Notice(NotificationKind.Match, "/a"), Notice(NotificationKind.Request, "/b"), Notice(NotificationKind.Event, "/c")], "ja");

        Assert.Equal(("読んでいないお知らせが3件あります。", "/notifications", "high"), (letter.Body, letter.Url, letter.Urgency));
    }

    [Fact]
    public void Of_one_conversation_all_have_one_tag_that_says_nothing_of_it()
    {
        var (one, other, third) = (Notice(NotificationKind.Message, "/messages/1", "conversation:1"), Notice(NotificationKind.Message, "/messages/1", "conversation:1"), Notice(NotificationKind.Message, "/messages/2", "conversation:2"));

        Assert.Equal(PushLetter.Of([one], "ja").Tag, PushLetter.Of([other], "ja").Tag);
        Assert.NotEqual(PushLetter.Of([one], "ja").Tag, PushLetter.Of([third], "ja").Tag);
        Assert.Matches("^[A-Za-z0-9_-]{32}$", PushLetter.Of([one], "ja").Tag);
    }

    private static Notification Notice(NotificationKind kind, string link, string? topic = null) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = Guid.Empty,
        Kind = kind,
        TextJa = "日本語 1",
        TextEn = "English 1",
        Link = link,
        Topic = topic,
        CreatedAt = default,
        WaitingSince = default,
    };
}
