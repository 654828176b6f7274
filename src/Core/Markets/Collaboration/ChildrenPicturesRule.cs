using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Pictures and names of children are shown only with their parents' consent.</summary>
public sealed partial class ChildrenPicturesRule : WordingRule
{
    public override string Id => "collaboration.childrenPictures";

    public override LocalText Title { get; } = new("子どもの写真や名前は、保護者の同意を得てから", "Pictures and names of children only with their parents' consent");

    public override LocalText Source { get; } = new(
        "個人情報保護法、肖像権への配慮（公開の前に保護者の同意を得ること）",
        "Act on the Protection of Personal Information; respect for the right to one's likeness");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => Pictures();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「保護者の同意を得て」と書き添えるか、顔や名前の出ない形にしてください。",
        "Add that parents consent first, or do without faces and names.");

    protected override LocalText Message(string found) =>
        new($"「{found}」と書かれています。子どもの写真や名前を出すには、保護者の同意がいります。", $"It says \"{found}\". Pictures and names of children need their parents' consent.");

    [GeneratedRegex(
        @"(子ども|子供|こども|児童|園児|生徒|小学生|中学生)(たち|さん)?の(顔写真|写真|名前|氏名|動画|映像)(や\w{1,4})?(を|の)(撮影|撮|掲載|公開|使|提供|載せ|共有|配信|投稿|広報)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pictures();

    [GeneratedRegex(
        @"(保護者|親|家族)[^。\n]{0,12}(同意|許可|了解|承諾|確認)[^。\n]{0,12}(子ども|子供|こども|児童|園児|生徒|小学生|中学生)(たち|さん)?の\w{1,12}|(子ども|子供|こども|児童|園児|生徒|小学生|中学生)(たち|さん)?の(顔写真|写真|名前|氏名|動画|映像)[^。\n]{0,30}(しません(?!か)|ません(?!か)|せず|禁止|保護者)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
