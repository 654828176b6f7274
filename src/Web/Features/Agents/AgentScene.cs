using SetagayaPort.Core.Agents;

namespace SetagayaPort.Web.Features.Agents;

/// <summary>Who is in charge of the lease, with the reader's forms and what was typed into a refused one.</summary>
public sealed record AgentScene(AgentBoard Board, IFormCollection? Form = null)
{
    public string Action(string handler, Guid? assignment = null) =>
        $"/introductions/{Board.IntroductionId}/agent?handler={handler}" + (assignment is { } id ? $"&assignment={id}" : null);

    public string? Typed(string field) => Form?[field].ToString();
}
