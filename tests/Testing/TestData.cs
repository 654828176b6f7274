using System.Globalization;
using System.Text.Json.Nodes;

namespace SetagayaPort.Testing;

/// <summary>One whole, lawful listing of each kind, its days counted from today; the two sides of a market fit each other.</summary>
public static class TestData
{
    /// <summary>Each market's two sides.</summary>
    public static IReadOnlyList<(string One, string Other)> Markets { get; } =
    [
        ("jobs.opening", "jobs.seeker"), ("succession.business", "succession.successor"), ("freelance.assignment", "freelance.freelancer"),
        ("shops.premises", "shops.wish"), ("collaboration.challenge", "collaboration.capability"),
    ];

    /// <param name="kind">Such as <c>jobs.opening</c>.</param>
    public static JsonObject Listing(string kind)
    {
        var (market, side) = (kind.Split('.')[0], kind.Split('.')[1]);
        var listing = JsonNode.Parse(Bodies[kind])!.AsObject();
        listing["market"] = market;
        listing["side"] = side;
        return kind switch
        {
            "jobs.opening" => listing.With("details.asOf", Day(-1)),
            "freelance.assignment" => listing.With("details.start", Day(20)).With("details.end", Day(90)),
            "shops.wish" => listing.With("details.openBy", Day(120)),
            "collaboration.challenge" => listing.With("details.deadline", Day(60)),
            _ => listing,
        };
    }

    /// <summary>The same listing with one value changed; null takes it away.</summary>
    /// <param name="body">The listing.</param>
    /// <param name="path">Such as <c>details.wage.min</c>.</param>
    /// <param name="value">Any JSON.</param>
    public static JsonObject With(this JsonObject body, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var at = names[..^1].Aggregate(body, (node, name) => node[name]!.AsObject());
        at.Remove(names[^1]);
        if (value is not null)
            at[names[^1]] = value;
        return body;
    }

    private static string Day(int fromToday) => TimeProvider.System.GetUtcNow().AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, string> Bodies = new(StringComparer.Ordinal)
    {
        ["jobs.opening"] = """
            { "title": "焼き菓子の検品と箱づめ", "summary": "桜新町の工房です。", "body": "少人数で、ゆっくり教えます。",
              "area": "tamagawa", "town": "桜新町", "station": "桜新町", "walkMinutes": 5, "industry": "E", "skills": ["検品"],
              "details": { "occupation": "15", "occupationTitle": "検品・箱づめ", "employmentType": "partTime", "headcount": 2,
                "duties": "焼き上がった菓子を確かめ、箱につめます。", "dutiesChangeScope": "変更なし", "term": { "indefinite": true },
                "workplace": "世田谷区桜新町9-99-9 1階", "workplaceChangeScope": "変更なし", "remote": "none",
                "hours": { "start": "09:00", "end": "15:00", "breakMinutes": 60, "overtimeHoursPerMonth": 0 },
                "workDays": ["mon", "wed", "fri"], "daysOff": "火木土日と祝日", "wage": { "unit": "hour", "min": 1500, "max": 1700 },
                "insurances": ["employment", "workersComp"], "smoking": "banned", "requiredSkills": ["立ち仕事"],
                "employerName": "こむぎ堂株式会社", "employerAddress": "東京都世田谷区桜新町9-99-9", "employerContact": "03-0000-0000" } }
            """,
        ["jobs.seeker"] = """
            { "title": "近所で手を動かす仕事をしたい", "summary": "工場で検品を10年しました。", "area": "tamagawa", "station": "用賀", "skills": ["立ち仕事"],
              "details": { "occupations": ["15"], "employmentTypes": ["partTime"], "areas": ["tamagawa"], "remote": "none",
                "workDays": ["mon", "wed", "fri"], "wage": { "unit": "hour", "min": 1400 } } }
            """,
        ["succession.business"] = """
            { "title": "焼き菓子の製造と販売を引き継ぐ方へ", "summary": "常連の多い菓子店です。", "body": "となりで働きながら、少しずつお渡しします。",
              "area": "tamagawa", "industry": "I", "skills": ["製菓"],
              "details": { "employees": "1-4", "sales": "1000-3000", "profit": "-500", "reason": "age", "scheme": "individual", "timing": "within1y",
                "price": "-1000", "premises": "leased", "trialPossible": true } }
            """,
        ["succession.successor"] = """
            { "title": "小さな菓子店を引き継ぎたい", "summary": "製菓の経験が8年あります。", "area": "setagaya", "skills": ["製菓"],
              "details": { "party": "person", "industries": ["I"], "areas": ["tamagawa", "setagaya"], "budget": 800,
                "experience": "洋菓子店で焼き菓子の製造を8年してきました。", "timing": "within1y", "trialWanted": true } }
            """,
        ["freelance.assignment"] = """
            { "title": "春まつりのちらしを作ってほしい", "summary": "A4両面、写真はあります。", "body": "打ち合わせは一度です。", "area": "kitazawa", "station": "豪徳寺",
              "details": { "category": "design", "deliverable": "A4両面のちらし。印刷用のデータで。", "requiredSkills": ["Illustrator"], "hoursPerWeek": 6, "place": "onsite",
                "fee": { "unit": "hour", "min": 3000, "max": 4000 }, "paymentDueDays": 30, "nda": false, "proBono": false,
                "clientName": "ねこ坂商店会", "clientAddress": "東京都世田谷区豪徳寺9-99-9", "clientContact": "03-0000-0000" } }
            """,
        ["freelance.freelancer"] = """
            { "title": "ちらしとポスターのデザインをします", "summary": "印刷会社で8年、いまは個人で。", "area": "setagaya", "skills": ["Illustrator"],
              "details": { "categories": ["design"], "place": "either", "areas": ["kitazawa"], "hoursPerWeek": 10, "rate": { "unit": "hour", "min": 2800 },
                "sideJob": true, "proBono": false, "invoiceRegistered": true } }
            """,
        ["shops.premises"] = """
            { "title": "商店街の角、元喫茶店の一階", "summary": "パン屋さんに来てほしいと話しています。", "body": "窓の大きな店です。", "area": "setagaya", "station": "経堂", "walkMinutes": 4,
              "details": { "use": "restaurant", "floor": 1, "areaSqm": 33.5, "rent": 185000, "fitOut": "furnished", "heavyCooking": false, "lease": "ordinary",
                "wantedTrades": ["パン屋"], "trialUse": true } }
            """,
        ["shops.wish"] = """
            { "title": "小さなパン屋をひらきたい", "summary": "天然酵母のパンと焼き菓子。", "area": "setagaya", "industry": "I",
              "details": { "use": "restaurant", "trade": "パン屋", "concept": "朝七時から焼きたてを。", "areas": ["setagaya"],
                "areaSqm": { "min": 20, "max": 40 }, "rentMax": 200000, "heavyCooking": false, "trialWanted": true } }
            """,
        ["collaboration.challenge"] = """
            { "title": "規格外の野菜を商品にしたい", "summary": "形のそろわない大根と人参があります。", "area": "kinuta", "skills": ["食品加工"],
              "details": { "theme": "agriculture", "needed": "加工の技術と、瓶詰めの設備を持つ相手を探しています。", "partnerKinds": ["business", "person"], "supportKinds": ["skill"] } }
            """,
        ["collaboration.capability"] = """
            { "title": "少量から瓶詰めの食品加工を引き受けます", "summary": "野菜のピクルスやジャムの加工。", "area": "kinuta",
              "details": { "themes": ["product", "agriculture"], "offer": "野菜や果物の加工と瓶詰めを、10本から行います。", "technologies": ["食品加工"], "supportKinds": ["skill"] } }
            """,
    };
}
