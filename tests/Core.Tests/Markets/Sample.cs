using System.Text.Json.Nodes;
using SetagayaPort.Core.Tests.Markets.Freelance;
using SetagayaPort.Core.Tests.Markets.Jobs;

namespace SetagayaPort.Core.Tests.Markets;

/// <summary>One whole, lawful listing of a kind, as the contract's JSON; tests change one thing in it.</summary>
internal static class Sample
{
    public static JsonObject Business() => Parse("""
        {
          "market": "succession", "side": "business",
          "title": "焼き菓子の製造と販売を引き継ぐ方へ", "summary": "常連の多い菓子店です。", "body": "となりで働きながら、少しずつお渡しします。",
          "area": "tamagawa", "industry": "I", "skills": ["製菓"],
          "details": {
            "employees": "1-4", "sales": "1000-3000", "profit": "-500", "foundedDecade": 1970, "reason": "age", "scheme": "individual",
            "timing": "within1y", "price": "-1000", "premises": "leased", "premisesIncluded": true, "handoverMonths": 12,
            "keepName": true, "keepStaff": true, "trialPossible": true,
            "confidential": { "legalName": "株式会社 さくらや菓子店", "address": "東京都世田谷区玉川9-99-9", "representative": "古川 よし子", "notes": "取引先は3社です。" }
          }
        }
        """);

    public static JsonObject Successor() => Parse("""
        {
          "market": "succession", "side": "successor",
          "title": "小さな菓子店を引き継ぎたい", "summary": "製菓の経験が8年あります。", "area": "setagaya", "skills": ["製菓"],
          "details": {
            "party": "person", "industries": ["I", "M"], "areas": ["tamagawa", "setagaya"], "budget": 800, "licences": ["製菓衛生師"],
            "experience": "洋菓子店で焼き菓子の製造を8年してきました。", "timing": "now", "trialWanted": true
          }
        }
        """);

    public static JsonObject Premises() => Parse("""
        {
          "market": "shops", "side": "premises",
          "title": "商店街の角、元喫茶店の一階", "summary": "パン屋さんに来てほしいと話しています。", "area": "setagaya", "station": "経堂", "walkMinutes": 4,
          "details": {
            "use": "restaurant", "floor": 1, "areaSqm": 33.5, "rent": 185000, "deposit": 740000, "keyMoney": 185000, "fitOut": "furnished",
            "formerUse": "喫茶店", "fixturesFee": 500000, "zoning": "近隣商業地域", "heavyCooking": false, "gas": "都市ガス 16号", "power": "60A",
            "hoursLimit": "22時まで", "lease": "ordinary", "availableFrom": "2026-12-01", "wantedTrades": ["パン屋", "本屋"], "trialUse": true,
            "agent": "けやき不動産", "confidential": { "address": "東京都世田谷区経堂9-99-9", "ownerName": "森本 一郎" }
          }
        }
        """);

    public static JsonObject Wish() => Parse("""
        {
          "market": "shops", "side": "wish",
          "title": "週末に行列ができる小さなパン屋をひらきたい", "summary": "天然酵母のパンと焼き菓子。", "area": "setagaya", "industry": "I",
          "details": {
            "use": "restaurant", "trade": "ベーカリー", "concept": "朝七時から焼きたてを。ベビーカーでも入れる店にします。", "areas": ["setagaya", "tamagawa"],
            "stations": ["経堂"], "areaSqm": { "min": 20, "max": 40 }, "rentMax": 200000, "heavyCooking": false, "fitOutWanted": "furnished",
            "openBy": "2027-03-01", "trialWanted": true
          }
        }
        """);

    public static JsonObject Challenge() => Parse("""
        {
          "market": "collaboration", "side": "challenge",
          "title": "規格外の野菜を商品にしたい", "summary": "形のそろわない大根と人参があります。", "area": "kinuta", "skills": ["食品加工"],
          "details": {
            "theme": "agriculture", "needed": "加工の技術と、瓶詰めの設備を持つ相手を探しています。", "partnerKinds": ["business", "university"],
            "budget": 50, "deadline": "2027-01-31", "place": "喜多見の畑", "supportKinds": ["skill", "monitor"]
          }
        }
        """);

    public static JsonObject Capability() => Parse("""
        {
          "market": "collaboration", "side": "capability",
          "title": "少量から瓶詰めの食品加工を引き受けます", "summary": "野菜のピクルスやジャムの加工。", "area": "kinuta",
          "details": {
            "themes": ["product", "agriculture"], "offer": "野菜や果物の加工と瓶詰めを、10本から行います。", "technologies": ["食品加工", "瓶詰め"],
            "trackRecord": "区内の農家3軒の加工品を作りました。", "capacity": "月に2件まで", "supportKinds": ["skill"]
          }
        }
        """);

    public static JsonObject Of(string kind) => kind switch
    {
        "jobs.opening" => JobsSample.Opening(),
        "jobs.seeker" => JobsSample.Seeker(),
        "freelance.assignment" => FreelanceSample.Assignment(),
        "freelance.freelancer" => FreelanceSample.Freelancer(),
        "succession.business" => Business(),
        "succession.successor" => Successor(),
        "shops.premises" => Premises(),
        "shops.wish" => Wish(),
        "collaboration.challenge" => Challenge(),
        "collaboration.capability" => Capability(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The same listing with one value changed; null takes it away.</summary>
    public static JsonObject With(this JsonObject body, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var at = names[..^1].Aggregate(body, (node, name) => node[name]!.AsObject());
        at.Remove(names[^1]);
        if (value is not null)
            at[names[^1]] = value;
        return body;
    }

    /// <summary>The same listing with one value given as JSON, such as <c>["a"]</c>; "null" takes it away.</summary>
    public static JsonObject WithJson(this JsonObject body, string path, string json) => body.With(path, JsonNode.Parse(json));

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
