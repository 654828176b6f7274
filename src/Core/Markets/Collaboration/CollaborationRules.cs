using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>The rules that hold for both sides.</summary>
internal static class CollaborationRules
{
    /// <param name="mainText">Path of the text that says what is needed or offered.</param>
    public static IReadOnlyList<Rule> Both(string mainText) =>
    [
        new PromisedReturnsRule(),
        new InvestmentOfferRule(),
        new MultiLevelRule(),
        new MoneyTransferRule(),
        new SolicitationRule(),
        new DiscriminationRule(),
        new SexOrAgeRule(),
        new UnpaidWorkRule(),
        new PersonalListsRule(),
        new ChildrenPicturesRule(),
        new PublicContactRule("collaboration.contact"),
        new RightsToOneRule(),
        new UnpublishedInventionsRule(),
        new SuperlativesRule(),
        new MedicalClaimsRule(),
        new OrganicClaimsRule(),
        new HomeMadeRule(),
        new PermitsRule(),
        new SubsidyPromiseRule(),
        new SupportKindsRule(),
        new TooShortRule(mainText),
    ];
}
