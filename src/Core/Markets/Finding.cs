using System.Text.Json.Nodes;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets;

/// <summary>What a rule found in a listing.</summary>
/// <param name="Rule">Stable id of the rule, such as <c>jobs.adFacts</c>.</param>
/// <param name="Severity">Whether it stands in the way of publishing.</param>
/// <param name="Field">Path of the field it is about, such as <c>details.wage.min</c>.</param>
/// <param name="Message">What is wrong, for the author.</param>
/// <param name="Fix">How to mend it, for the author.</param>
/// <param name="Source">The law or practice behind it.</param>
/// <param name="Apply">The value that mends it with one press, where that is mechanical.</param>
public sealed record Finding(string Rule, Severity Severity, string Field, LocalText Message, LocalText Fix, LocalText Source, JsonNode? Apply = null);
