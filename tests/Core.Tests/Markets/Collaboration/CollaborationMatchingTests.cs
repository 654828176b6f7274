using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Tests.Markets.Collaboration;

public sealed class CollaborationMatchingTests
{
    [Fact]
    public void A_challenge_meets_the_capability_it_needs_and_both_learn_why()
    {
        var match = SampleTown.Match(
            SampleTown.Listing(Sample.Challenge()),
            SampleTown.Listing(Sample.Capability(), SampleTown.Organization(OrganizationKind.Business)))!;

        SampleTown.AssertNames(match.LeftReasons, "theme", "text", "skills");
        SampleTown.AssertNames(match.RightReasons, "theme", "text", "skills");
        Assert.InRange(match.Mutual, 0.6, 1);
    }

    [Fact]
    public void The_theme_is_never_traded_off() => Assert.Null(SampleTown.Match(
        SampleTown.Listing(Sample.Challenge().With("details.theme", "tourism")),
        SampleTown.Listing(Sample.Capability(), SampleTown.Organization(OrganizationKind.Business))));

    [Theory]
    [InlineData("business", OrganizationKind.Business, true)]
    [InlineData("npo", OrganizationKind.Npo, true)]
    [InlineData("university", OrganizationKind.University, true)]
    [InlineData("shoppingStreet", OrganizationKind.ShoppingStreet, true)]
    [InlineData("farm", OrganizationKind.Farm, true)]
    [InlineData("public", OrganizationKind.Public, true)]
    [InlineData("person", null, true)]
    [InlineData("business", OrganizationKind.Npo, false)]
    [InlineData("business", null, false)]
    [InlineData("person", OrganizationKind.Business, false)]
    public void Only_the_kinds_of_partners_asked_for_are_shown(string wanted, OrganizationKind? kind, bool fits)
    {
        var match = SampleTown.Match(
            SampleTown.Listing(Sample.Challenge().WithJson("details.partnerKinds", $"[\"{wanted}\"]")),
            SampleTown.Listing(Sample.Capability(), kind is { } known ? SampleTown.Organization(known) : null));

        Assert.Equal(fits, match is not null);
    }
}
