namespace SetagayaPort.Core.Demo;

internal sealed record DemoOrganization(
    string Key, string Name, string Kind, string? CorporateNumber, string Industry, string Area, string? Town, string? About, int? FoundedYear,
    DemoOrganization.Member[] Members)
{
    internal sealed record Member(string Person, string Role);
}
