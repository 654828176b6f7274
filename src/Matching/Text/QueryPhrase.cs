namespace SetagayaPort.Matching.Text;

/// <summary>Terms, at least one, that must stand in a text at exactly these distances.</summary>
public sealed record QueryPhrase(IReadOnlyList<QueryTerm> Terms);
