using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Succession.Stories;

/// <summary>Why a story is not shown, and the words that an owner agrees to.</summary>
public static class StoryErrors
{
    /// <summary>What is agreed to before a name is shown; kept with the consent as it was read.</summary>
    public static LocalText Consent { get; } = new(
        "お店の名前を出して、後継者を探していることを公開します。従業員、お客様、取引先、大家さんにも知られることがあります。あとで公開をやめても、読んだ人の記憶や検索サイトには残ることがあります。",
        "I let the shop's name be shown together with my search for a successor. Staff, customers, suppliers and the landlord may learn of it. Even if I take it back later, readers and search engines may remember it.");

    internal static Error NotAgreed { get; } = Error.Invalid("consent", "story.consent",
        new("名前を出すことについて読み、印をつけてください。下書きのままなら、印はいりません。", "Read what showing the name means and tick the box. A draft needs no tick."));

    internal static Error NotShown { get; } = Error.Conflict("story.notPublished",
        new("物語を公開できるのは、掲載が公開されているあいだだけです。先に掲載を公開してください。下書きとしては残せます。", "A story is shown only while its listing is published. Publish the listing first, or keep the story as a draft."));

    internal static Error Hidden { get; } = Error.Conflict("story.private",
        new("掲載が「だれにも見せない」になっています。物語を公開するには、掲載の見せ方を変えてください。", "The listing is shown to nobody. Change who sees it before you show a story."));
}
