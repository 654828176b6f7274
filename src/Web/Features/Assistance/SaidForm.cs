using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Web.Features.Assistance;

/// <summary>How, when and in which words somebody offline said something, as a form asks it.</summary>
/// <param name="Prefix">Stands before the names of the errors, so that several forms fit on one page.</param>
/// <param name="Way">Word of <see cref="ConsentWay"/>.</param>
/// <param name="On">The day.</param>
/// <param name="Note">What was said.</param>
/// <param name="NoteNeeded">Whether the words themselves are asked for.</param>
public sealed record SaidForm(string Prefix, string? Way, DateOnly? On, string? Note, bool NoteNeeded = false)
{
    public WordOfMouth ToWord() => new(Words<ConsentWay>.TryParse(Way, out var way) ? way : null, On, Note);
}
