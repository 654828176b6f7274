using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Projects;

/// <summary>A finished project: its listing, what came of it, and the news on the way.</summary>
/// <param name="Listing">The listing, with its organisation.</param>
/// <param name="Outcome">Null while its owner has written none; then nobody else sees the page.</param>
/// <param name="Updates">Its newest updates.</param>
/// <param name="Leads">Whether the reader leads the project.</param>
public sealed record OutcomeView(Listing Listing, ProjectOutcome? Outcome, IReadOnlyList<UpdatePage.Item> Updates, bool Leads);
