namespace SetagayaPort.Core.Matchmaking.Learning;

/// <summary>Whether and from how much the matching learns, from the section <c>Matching:Learning</c>.</summary>
public sealed class LearningOptions
{
    /// <summary>False: no answer is read, and only the weights set by hand count.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The least number of answers of one side of a market from which weights are learned.</summary>
    public int MinimumExamples { get; set; } = 100;

    /// <summary>The least number of answers in the held-out week by which they are judged.</summary>
    public int MinimumHeldOut { get; set; } = 20;
}
