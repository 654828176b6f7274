namespace SetagayaPort.Bench.Search;

/// <summary>A search of the judged set.</summary>
/// <param name="Number">Odd ones are for tuning, even ones are held out.</param>
/// <param name="Kind">What it tries: <c>plain</c>, <c>synonym</c>, <c>kana</c>, <c>misspelling</c>, <c>question</c> or <c>english</c>.</param>
/// <param name="Text">As it is typed.</param>
/// <param name="Grades">Listing → 1 to 3; others are of no use.</param>
internal sealed record JudgedQuery(int Number, string Kind, string Text, IReadOnlyDictionary<Guid, int> Grades)
{
    public string Name => $"Q{Number:000}";

    public bool IsForTuning => Number % 2 == 1;
}
