using System.Reflection;
using SetagayaPort.Core.Language;

namespace SetagayaPort.Core.Markets.Schema;

/// <summary>What people call an enum's words, from their <see cref="LabelAttribute"/>.</summary>
public static class Choices<T>
    where T : struct, Enum
{
    private static readonly Dictionary<T, LocalText> Labels = Enum.GetValues<T>().ToDictionary(x => x, x =>
        typeof(T).GetField(x.ToString())!.GetCustomAttribute<LabelAttribute>()!.Text);

    public static LocalText Label(T value) => Labels[value];
}
