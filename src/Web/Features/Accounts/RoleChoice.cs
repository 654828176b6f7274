using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Web.Features.Accounts;

/// <summary>A role that a person may choose, in their own words.</summary>
public sealed record RoleChoice(string Word, LocalText Label)
{
    /// <summary>Every chosen role but <see cref="AccountRoles.Member"/>, which everybody has.</summary>
    public static IReadOnlyList<RoleChoice> All { get; } =
    [
        new("seeker", new("仕事をさがしている", "I look for a job")),
        new("employer", new("人を雇いたい", "I want to hire")),
        new("owner", new("事業を託したい", "I want to hand on my business")),
        new("successor", new("事業を引き継ぎたい", "I want to take over a business")),
        new("client", new("専門の人に頼みたい", "I need an expert")),
        new("freelancer", new("副業や専門の腕を生かしたい", "I offer my skills")),
        new("landlord", new("空き店舗を貸したい", "I have a shop to let")),
        new("agent", new("不動産を仲介している", "I am a property agent")),
        new("entrepreneur", new("お店をひらきたい", "I want to open a shop")),
        new("partner", new("協業の相手をさがしている", "I look for partners")),
    ];
}
