using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.ShopRecords;

namespace SetagayaPort.Web.Features.ShopRecords;

/// <summary>The texts of consent in the language of the reader.</summary>
internal static class ShopWords
{
    public static PromiseText LetIn(bool let = true) => let ? ShopTexts.LetIn(Language) : ShopTexts.ShutOut(Language);
}
