using System.Text.Json.Nodes;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Freelance;
using SetagayaPort.Core.Markets.Jobs;
using SetagayaPort.Core.Markets.Shops;
using SetagayaPort.Core.Markets.Succession;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>
/// The four faces, as data. No text of the record goes to two faces: the same sentence in two listings would tell that they are one shop.
/// Name, address, people and what must not be lost go to confidential parts alone; a face without one, such as a job, which by law carries
/// the employer's name, is left to be filled in by its owner.
/// </summary>
public static class FaceBook
{
    public static IReadOnlyList<FaceKind> All { get; } =
    [
        new(SuccessionMarket.Word, BusinessKind.Word, Visibility.Public,
            new("引き継ぐ方を探します。名前と所在地は、あなたが相手ごとに見せるまで出ません。", "Looks for a successor. Name and address stay hidden until you open them to one candidate."),
            new("店を引き継いでくださる方へ", "To whoever would carry on this shop"),
            [
                new("area", "area"), new("industry", "industry"), new("about", "summary"), new("wishes", "body"), new("skills", "skills"),
                new("employees", "details.employees"), new("since", "details.foundedDecade") { Turn = Decade },
                new("premises", "details.premises"), new("premisesIncluded", "details.premisesIncluded"),
                new("keepName", "details.keepName"), new("keepStaff", "details.keepStaff"),
                new("name", "details.confidential.legalName"), new("address", "details.confidential.address"),
                new("representative", "details.confidential.representative"), new("keep", "details.confidential.notes"),
            ]),
        new(ShopsMarket.Word, PremisesKind.Word, Visibility.Private,
            new("場所を、設備ごと次の方に渡します。まず「だれにも見せず、相手だけを探す」で始めます。", "Hands the place on with its equipment. It begins shown to nobody."),
            new("店舗を、設備ごと引き継ぐ方へ", "Premises with their equipment"),
            [
                new("area", "area"), new("use", "details.use"), new("floor", "details.floor"), new("areaSqm", "details.areaSqm"),
                new("fitOut", "details.fitOut"), new("trade", "details.formerUse"), new("rent", "details.rent"), new("deposit", "details.deposit"),
                new("lease", "details.lease"), new("heavyCooking", "details.heavyCooking"), new("gas", "details.gas"), new("power", "details.power"),
                new("address", "details.confidential.address"), new("landlord", "details.confidential.ownerName"),
            ]),
        new(JobsMarket.Word, OpeningKind.Word, Visibility.Public,
            new("となりで仕事を覚える人を雇います。求人には、法律で雇い主の名前と住所がいります。", "Takes on somebody who learns beside you. By law a job names the employer and the address."),
            new("店の仕事を覚えてくださる方", "Learn the work of a shop"),
            [new("area", "area"), new("industry", "industry"), new("work", "details.duties")]),
        new(FreelanceMarket.Word, AssignmentKind.Word, Visibility.Public,
            new("記録づくりや片づけなどの作業を、ひと仕事ずつ頼みます。募集には、依頼する人の名前と住所がいります。", "Gives tasks such as records or clearing away to freelancers. The call names the client and the address."),
            new("店の作業を手伝ってくださる方", "Help with a task of a shop"),
            [new("area", "area"), new("tasks", "details.deliverable")]),
    ];

    public static FaceKind? Find(string? kind) => All.FirstOrDefault(x => x.Id == kind);

    private static JsonNode? Decade(JsonNode year) =>
        int.TryParse(year.ToJsonString(), out var number) ? JsonValue.Create(number - (number % 10)) : null;
}
