namespace SetagayaPort.Core.Import;

/// <summary>What became of a file: how many rows it has, what is wrong with which, and whether it was taken in.</summary>
/// <param name="Rows">Rows read.</param>
/// <param name="Errors">The first ones, at most <see cref="MaxShown"/>.</param>
/// <param name="ErrorCount">All of them.</param>
/// <param name="Imported">Rows stored: all, or 0 when one was wrong or it was a dry run.</param>
public sealed record ImportReport(int Rows, IReadOnlyList<ImportError> Errors, int ErrorCount, int Imported)
{
    public const int MaxShown = 1000;
}
