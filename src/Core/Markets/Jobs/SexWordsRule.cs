using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Jobs;

/// <summary>Nobody is left out for their sex, not even by the name of the job.</summary>
public sealed partial class SexWordsRule : WordingRule
{
    public override string Id => "jobs.sexWords";

    public override LocalText Title { get; } = new("性別で人を限らない", "Nobody is left out for their sex");

    public override LocalText Source { get; } = new("男女雇用機会均等法 第5条", "Equal Employment Opportunity Act, Art. 5");

    public override Severity Severity => Severity.Block;

    protected override Regex Words => Limits();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "性別が分からない言い方にしてください。例：「スタッフ」「営業職」「看護師」「ホール係」",
        "Use words that tell no sex, such as staff, sales, nurse.");

    protected override LocalText Message(string found) =>
        new($"「{found}」は、性別で人を限る言い方です。", $"\"{found}\" leaves people out for their sex.");

    [GeneratedRegex(
        @"(男性|女性|男子|女子|男|女)(の方)?(のみ|限定|に限|だけ(を)?(募集|採用)|を?(募集|採用)|歓迎|優遇|スタッフ)|主婦|主夫|ウェイター|ウェイトレス|営業マン|カメラマン|看護婦|保母|スチュワーデス|お姉さん|お兄さん|奥さん募集",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Limits();

    [GeneratedRegex(@"主婦(・主夫)?(や主夫)?(の)?(お客|客|層|向け)|主婦之友|(男性|女性|男子|女子|男|女)のみな(さ|様)|男女(の方)?(とも|問わず|を?募集|歓迎)|(男性|女性|男子|女子)スタッフ(も|が)(在籍|活躍)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
