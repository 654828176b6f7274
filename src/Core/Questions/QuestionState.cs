using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Questions;

/// <summary>Where a question stands. Only an answered one is read by others.</summary>
public enum QuestionState
{
    [Label("答えを待っています", "Waiting for an answer")] Open,
    [Label("答えがあります", "Answered")] Answered,
    [Label("答えは控えます", "Not answered")] Declined,
    [Label("見えなくしました", "Hidden")] Hidden,
}
