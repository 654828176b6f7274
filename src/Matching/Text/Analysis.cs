using SetagayaPort.Matching.Text.Morphology;

namespace SetagayaPort.Matching.Text;

/// <summary>A text's terms by rising place, and the words it is made of.</summary>
internal sealed record Analysis(IReadOnlyList<Piece> Pieces, IReadOnlyList<Morpheme> Words);
