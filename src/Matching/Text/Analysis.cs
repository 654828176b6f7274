namespace SetagayaPort.Matching.Text;

/// <summary>A text's terms by rising place, and the dictionary words among them.</summary>
internal sealed record Analysis(IReadOnlyList<Piece> Pieces, IReadOnlyList<WordMatch> Words);
