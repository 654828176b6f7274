namespace SetagayaPort.Matching.Market;

/// <summary>Both sides' lists while they are polished.</summary>
internal sealed class BothLists
{
    private const int Limit = 1000;
    private readonly CancellationToken _cancel;

    /// <param name="market">Who likes whom.</param>
    /// <param name="examination">How lists are read.</param>
    /// <param name="ofEmployers">The employers' exposure to begin with, J × I; the candidates answer it.</param>
    /// <param name="cancel">Ends it.</param>
    public BothLists(PreferenceMatrix market, Examination examination, double[] ofEmployers, CancellationToken cancel)
    {
        _cancel = cancel;
        Candidates = new(market, examination, new double[ofEmployers.Length]);
        Employers = new(market.Mirrored(), examination, ofEmployers);
        ListsOfSide.Introduce(Candidates, Employers);
        Candidates.Answer();
        Employers.Answer();
        Settle();
    }

    public ListsOfSide Candidates { get; }

    public ListsOfSide Employers { get; }

    /// <summary>How many matches the changes since <see cref="Begin"/> have brought.</summary>
    public double Gain => Candidates.Gain + Employers.Gain;

    public void Begin()
    {
        Candidates.Begin();
        Employers.Begin();
    }

    public void TakeBack()
    {
        Candidates.TakeBack();
        Employers.TakeBack();
    }

    /// <summary>Each side in turn answers what has moved on the other one, until nothing moves.</summary>
    public void Settle()
    {
        for (var (turn, moved) = (0, true); moved && turn < Limit; turn++)
        {
            _cancel.ThrowIfCancellationRequested();
            moved = Candidates.AnswerMoved() | Employers.AnswerMoved();
        }
    }
}
