namespace SetagayaPort.Core.Demo;

/// <summary>What the files tell of questions, projects and stories, each by the key of its listing.</summary>
internal static class DemoProject
{
    internal sealed record Question(string Listing, string By, string At, string Text, string? Answer, string? Answered);

    internal sealed record Role(string Listing, string Name, int Count);

    internal sealed record Support(string Listing, string By, string At, string Kind, string Note, int? Amount, string? State, string? Reply, string? Role);

    internal sealed record Update(string Listing, string At, string Text);

    internal sealed record Story(string Listing, string At, string ShopName, string? Since, string Text);

    internal sealed record Outcome(string Listing, string At, string Text, int? Participants);
}
