using SetagayaPort.Core.Agents;

namespace SetagayaPort.Core.Tests.Agents;

public sealed class AgentStatesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, Func<AgentAssignment, bool>> Moves = new(StringComparer.Ordinal)
    {
        ["consent"] = x => x.Consent(Now),
        ["accept"] = x => x.Answer(true, Now),
        ["decline"] = x => x.Answer(false, Now),
        ["remove"] = x => x.Remove(Now),
    };

    [Theory]
    [InlineData("", "consent remove")]
    [InlineData("consent", "accept decline remove")]
    [InlineData("consent accept", "remove")]
    [InlineData("consent decline", "")]
    [InlineData("remove", "")]
    [InlineData("consent accept remove", "")]
    public void Nobody_is_in_charge_without_the_owners_consent_and_the_agents_yes(string way, string may)
    {
        foreach (var (name, move) in Moves)
        {
            var assignment = New();
            Assert.All(way.Split(' ', StringSplitOptions.RemoveEmptyEntries), x => Assert.True(Moves[x](assignment)));
            var version = assignment.Version;

            var moved = move(assignment);

            Assert.Equal(may.Split(' ').Contains(name), moved);
            Assert.Equal(moved ? version + 1 : version, assignment.Version);
            Assert.True(assignment.State != AgentState.Accepted || (assignment.OwnerConsentAt is not null && assignment.AnsweredAt is not null));
        }
    }

    private static AgentAssignment New() => new()
    {
        Id = Guid.CreateVersion7(),
        IntroductionId = Guid.CreateVersion7(),
        AccountId = Guid.CreateVersion7(),
        AssignedById = Guid.CreateVersion7(),
        AssignedAt = Now,
        Licence = "東京都知事(3)第99999号",
    };
}
