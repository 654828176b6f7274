using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Mail.Replies;

/// <summary>Tells a person what did not get through of an answer by mail. Repeats nothing of it, and does not say whom it was for.</summary>
internal sealed class ReplyRefusals(Postbox post)
{
    public void Leave(Account account, ReplyAddress place, LocalText why)
    {
        if (post.Address is not { } site)
            return;
        var page = $"{site}/messages/{place.ConversationId}";
        var subject = new LocalText("メールでの返信について", "About your answer by mail");
        var whole = new LocalText(
            $"{account.DisplayName}さん\n\nメールでいただいた返信について、お知らせします。\n{why.Ja}\n\n会話のページ:\n{page}\n",
            $"Hello {account.DisplayName},\n\nthis is about your answer by mail.\n{why.En}\n\nThe page of the conversation:\n{page}\n");
        post.Leave(account, new Letter(subject.In(account.Locale), whole.In(account.Locale)));
    }
}
