namespace SetagayaPort.Matching.Preferences;

/// <summary>How one kind of criterion values a pair by positions on the wanting and the offering side. A struct, so that the pass is compiled for it.</summary>
internal interface IMeasure
{
    /// <summary>0..1, or <see cref="Columns.Unsaid"/>.</summary>
    double Value(int wanting, int offering);

    /// <summary>Whether the pair is excluded when the criterion is hard; never when either side says nothing.</summary>
    bool Fails(int wanting, int offering);
}
