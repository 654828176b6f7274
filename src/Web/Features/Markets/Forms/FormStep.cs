using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Web.Features.Markets.Forms;

/// <summary>One page of the guided form.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Title">Name of the station on the line.</param>
/// <param name="Fields">What is asked there; nothing on the last one, where the whole is looked over.</param>
public sealed record FormStep(int Number, LocalText Title, IReadOnlyList<FieldSpec> Fields)
{
    public bool IsReview => Fields.Count == 0;

    /// <summary>Whether it asks who may see the listing, and for whom it is written.</summary>
    public bool AsksVisibility => Fields.Any(x => x.Path == "visibility");

    public bool Asks(string path) =>
        Fields.Any(x => path == x.Path || path.StartsWith(x.Path + ".", StringComparison.Ordinal)) || (AsksVisibility && path == "organizationId");
}
