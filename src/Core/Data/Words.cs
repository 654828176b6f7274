using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SetagayaPort.Core.Data;

/// <summary>An enum's words as the contract writes them: lower camel, or the given member name such as 1-4.</summary>
public static class Words<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(x => x, Name);

    private static readonly FrozenDictionary<string, T> ByWord =
        ByValue.ToFrozenDictionary(x => x.Value, x => x.Key, StringComparer.Ordinal);

    public static IEnumerable<string> All => ByWord.Keys;

    public static string Of(T value) => ByValue[value];

    public static T Parse(string word) => ByWord[word];

    public static bool TryParse(string? word, out T value)
    {
        value = default;
        return word is not null && ByWord.TryGetValue(word, out value);
    }

    private static string Name(T value)
    {
        var member = typeof(T).GetField(value.ToString())!;
        return member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(member.Name);
    }
}
