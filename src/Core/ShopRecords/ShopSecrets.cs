using SetagayaPort.Core.Markets.NoName;

namespace SetagayaPort.Core.ShopRecords;

/// <summary>What of a record may stand in no text that others read: name, address and people, as a whole and by the part that people say.</summary>
internal static class ShopSecrets
{
    /// <summary>The fields, and how short a part of them still tells something.</summary>
    private static readonly (string Field, int ShortestPart)[] Fields = [("name", 3), ("address", 4), ("representative", 2), ("landlord", 2)];

    public static Secret[] Of(ShopRecord shop) =>
    [
        .. from field in Fields
           let text = shop.Text(field.Field)
           where text is not null
           from secret in Parts(shop, text, field.ShortestPart).Prepend(Secret.Of(text)).OfType<Secret>()
           select secret,
    ];

    /// <summary>月夜見堂 of 御菓子司 月夜見堂; but 菓子店 of 菓子店 さくら says no more than the trade.</summary>
    private static IEnumerable<Secret?> Parts(ShopRecord shop, string text, int shortest) =>
        text.Split([' ', '　'], StringSplitOptions.RemoveEmptyEntries)
            .Where(x => shop.Text("trade")?.Contains(x, StringComparison.Ordinal) != true)
            .Select(x => Secret.Of(x, shortest));
}
