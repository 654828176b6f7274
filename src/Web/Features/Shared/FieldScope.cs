namespace SetagayaPort.Web.Features.Shared;

/// <summary>What a control inside <c>&lt;field&gt;</c> has to know of its field.</summary>
internal sealed record FieldScope(string Id, string? DescribedBy, bool Invalid, bool Required);
