using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Features.Introductions;

/// <summary>A stage on the way from a listing without a name to a business handed over.</summary>
/// <param name="Number">1 to 11.</param>
/// <param name="Name">What the stage is.</param>
/// <param name="Opens">What the candidate learns from here on; what the owner confirms before moving on.</param>
public sealed record DisclosureStage(int Number, LocalText Name, LocalText Opens)
{
    public const int Promise = 3;
    public const int Named = 4;
    public const int Last = 11;

    public static IReadOnlyList<DisclosureStage> All { get; } =
    [
        new(1, new("名前を伏せた掲載", "A listing without a name"), new("業種、地域、規模の幅", "Trade, area and rough size")),
        new(2, new("名前を出さない会話", "A talk without names"), new("掲載した内容についての質問と答え", "Questions and answers about the listing")),
        new(3, new("秘密を守る約束", "A promise of confidentiality"), new("画面で結び、記録を残します。名前はまだ伝わりません", "Given on the page and recorded. The name is not told yet")),
        new(4, new("名前と所在地を開く", "Name and address are opened"), new("正式な名称、所在地、代表者、覚え書き", "Legal name, address, representative, notes")),
        new(5, new("面談", "Meeting"), new("顔を合わせて、思いと条件を話します", "You meet and speak about wishes and terms")),
        new(6, new("引き継ぎたいという申し出", "Letter of intent"), new("候補の方が、書面で気持ちと条件を示します", "The candidate states wishes and terms in writing")),
        new(7, new("基本の合意", "Basic agreement"), new("進め方とおおよその条件を決めます", "How to go on, and the rough terms")),
        new(8, new("くわしい調査", "Due diligence"), new("帳簿や契約を、専門家と確かめます", "Books and contracts are checked with experts")),
        new(9, new("最終の契約", "Final contract"), new("条件を契約書にします", "The terms become a contract")),
        new(10, new("引き渡し", "Closing"), new("契約のとおりに、受け渡しをします", "What was agreed changes hands")),
        new(11, new("引き継ぎ", "Handover"), new("となりで教えながら、仕事を渡します", "Working side by side until the work is handed on")),
    ];

    public static DisclosureStage Of(int number) => All[number - 1];
}
