using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Succession;

/// <summary>A page, an account or a review leads to the name.</summary>
public sealed partial class FindableRule : WordingRule
{
    public override string Id => "succession.findable";

    public override LocalText Title { get; } = new("ホームページや口コミの手がかりを書かない", "No hints to a page, an account or reviews");

    public override LocalText Source => BusinessKind.NoName;

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Leads();

    protected override Regex? Harmless => Tasks();

    protected override LocalText Fix { get; } = new(
        "この部分を消してください。くわしいことは、秘密保持の約束をした相手に伝えられます。",
        "Remove this part. You can tell it to those who have promised secrecy.");

    protected override LocalText Message(string found) =>
        new($"「{found}」から、お店の名前にたどり着けることがあります。", $"\"{found}\" may lead to the name of the business.");

    [GeneratedRegex(
        @"」?(と|で)検索(してくだ|してみて|すると(出|見|すぐ))|(ホームページ|公式サイト|ブログ)(を|で|も)(ご覧|見て|ご確認|検索)|(インスタ(グラム)?|Instagram|Twitter|フェイスブック|Facebook|YouTube|ユーチューブ|TikTok|LINE|SNS)の?(アカウント名|フォロワー|登録者|チャンネル名|ID)|食べログ|ぐるなび|ホットペッパー|Retty|Google(の)?(口コミ|マップ|レビュー)|グーグル(の)?(口コミ|マップ)|(^|[\s(])@[A-Za-z0-9_.]{3,30}",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Leads();

    [GeneratedRegex(
        @"(食べログ|ぐるなび|ホットペッパー|Google(の)?マップ|グーグルマップ)(など)?(には|へ|に|は|も|を)?(の)?(掲載|登録|載せ|使っ|利用)?(は|を)?(して)?(いません|おらず|いない|やめ|代行)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tasks();
}
