using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Web.Features.Organizations;

/// <summary>The fields of an organisation as a page posts them, named as in the contract.</summary>
public sealed record OrganizationForm(string? Name, string? Kind, string? CorporateNumber, string? Industry, string? Area, string? Town, string? About, string? FoundedYear)
{
    public static OrganizationForm Empty { get; } = new(null, null, null, null, null, null, null, null);

    public static OrganizationForm Of(Organization x) =>
        new(x.Name, Words<OrganizationKind>.Of(x.Kind), x.CorporateNumber, x.Industry, x.Area, x.Town, x.About, $"{x.FoundedYear}");

    public static OrganizationForm Read(IFormCollection form)
    {
        string? Text(string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
        return new(Text("name"), Text("kind"), Text("corporateNumber"), Text("industry"), Text("area"), Text("town"), Text("about"), Text("foundedYear"));
    }

    public OrganizationInput ToInput() =>
        new(Name, Kind, CorporateNumber?.Trim(), Industry, Area, Town, About, int.TryParse(FoundedYear, out var year) ? year : null);
}
