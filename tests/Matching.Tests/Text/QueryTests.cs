using FsCheck;
using FsCheck.Fluent;
using SetagayaPort.Matching.Text;

namespace SetagayaPort.Matching.Tests.Text;

public class QueryTests
{
    [Theory]
    [InlineData("三茶", "三軒茶屋駅から歩いて3分です。")]
    [InlineData("三軒茶屋", "三茶で長く続く店です。")]
    [InlineData("ニコタマ", "二子玉川のオフィス")]
    [InlineData("にこたま", "二子玉川のオフィス")]
    [InlineData("しもきた", "下北沢の古着屋")]
    [InlineData("パンやさん", "町のベーカリーを譲ります。")]
    [InlineData("ベーカリー", "パン屋さんを50年続けてきました。")]
    [InlineData("跡継ぎ", "後継者を探しています。")]
    [InlineData("あとつぎ", "後継者募集中")]
    [InlineData("居ぬき", "居抜き物件")]
    [InlineData("テレワーク", "在宅勤務もできます。")]
    [InlineData("ﾘﾓｰﾄﾜｰｸ", "テレワーク可")]
    [InlineData("remote work", "在宅勤務")]
    [InlineData("求人", "駅前の仕事です。")]
    [InlineData("鮨", "鮨処 まる")]
    [InlineData("鮨", "お寿司屋さんです。")]
    [InlineData("店舗", "空き店舗があります。")]
    [InlineData("承継", "事業承継のご相談")]
    [InlineData("祖師ヶ谷大蔵", "祖師ケ谷大蔵の花屋")]
    [InlineData("デザイナ", "デザイナーを募集")]
    [InlineData("ベビーカーレンタラー", "ベビーカーレンタラ募集")]
    [InlineData("bakery", "パン屋")]
    [InlineData("shops", "店舗")]
    [InlineData("baking classes", "She bakes with a class.")]
    [InlineData("時給1200円", "時給1,200円から")]
    [InlineData("田邊商会", "有限会社田辺商会")]
    [InlineData("けいり", "経理の経験")]
    [InlineData("じむしょ", "広い事務所です。")]
    [InlineData("ひっこし", "引越しの手伝い")]
    [InlineData("引っ越し", "引越サービス")]
    [InlineData("受けつけ", "受付")]
    [InlineData("事業", "事業承継")]
    [InlineData("走った", "毎朝走る")]
    [InlineData("産業", "経済産業省")]
    [InlineData("お花を習いたい", "花を習う会")]
    [InlineData("パン", "町のパン屋さん")]
    [InlineData("ぱん", "パン工房の店員")]
    [InlineData("和菓子", "和菓子屋の二代目")]
    [InlineData("夜勤なし", "夜勤はありません。")]
    [InlineData("夜勤のない", "日勤のみの仕事です。")]
    [InlineData("夜勤なし", "夜勤・残業は一切なし")]
    [InlineData("残業なし", "残業や夜勤はございません")]
    [InlineData("残業のない", "残業ゼロの職場")]
    [InlineData("深夜勤務なし", "夜勤のない施設")]
    [InlineData("飲食店以外", "飲食店以外の業種を歓迎")]
    [InlineData("資格不要", "資格は不要です")]
    [InlineData("夜勤", "夜勤なし")]
    public void Query_OtherWayOfSayingIt_Finds(string query, string text) => Assert.True(Texts.Finds(query, text));

    [Theory]
    [InlineData("ゾンムルカ", "新しいゾンムルカ工房です。")]
    [InlineData("ムルカ", "新しいゾンムルカ工房です。")]
    [InlineData("霧鵺堂", "老舗の霧鵺堂本店")]
    [InlineData("もちょぎ", "はじめてのもちょぎ体験")]
    [InlineData("女の子", "女の子の服")]
    [InlineData("食べ物", "体によい食べ物")]
    public void Query_UnknownWord_FindsByItsPairs(string query, string text) => Assert.True(Texts.Finds(query, text));

    [Fact]
    public void Query_AnyTextInQuotes_FindsTheTextsThatHoldIt() =>
        Prop.ForAll(Texts.Any, text =>
        {
            var query = "\"" + string.Concat(text.Where(c => !"\"“”„‟＂".Contains(c))) + "\"";
            return Read(query).Count == 0 || Texts.Finds(query, "店です。" + query + "。店です。");
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("ゾンムルカ", "ルカゾンム")]
    [InlineData("霧鵺堂", "霧鵺。鵺堂")]
    [InlineData("\"女の子\"", "女子")]
    [InlineData("三軒茶屋", "日本茶専門店")]
    [InlineData("花屋", "花火と屋台")]
    [InlineData("すし", "見事ですし、よかったですし")]
    [InlineData("ママ", "そのままです")]
    [InlineData("ジム", "ジムニーに乗る")]
    [InlineData("パン屋", "ジャパン屋の看板")]
    [InlineData("カフェ", "デカフェリア社")]
    [InlineData("夜勤なし", "夜勤あり。残業なし")]
    [InlineData("夜勤のない", "夜勤を担当する方")]
    [InlineData("飲食店以外", "飲食店を歓迎")]
    [InlineData("家電不要", "家電不要品の回収")]
    public void Query_SameCharactersElsewhere_DoesNotFind(string query, string text) => Assert.False(Texts.Finds(query, text));

    /// <summary>Pairs know no words, so the dictionary parts what is misread; where it does not, the pair is found.</summary>
    [Fact]
    public void Query_Kyoto_IsNotFoundInTokyoTo()
    {
        Assert.False(Texts.Finds("京都", "東京都世田谷区"));
        Assert.True(Texts.Finds("京都", "京都の老舗で修業"));
        Assert.True(Texts.Finds("\"東京都\"", "東京都世田谷区"));
        Assert.True(Texts.Finds("業者", "事業者"));
    }

    [Theory]
    [InlineData("三茶のカフェで働きたい", "三茶", "カフェ", "働きたい")]
    [InlineData("花屋さんを探しています", "花屋さん")]
    [InlineData("探しています", "探し")]
    [InlineData("子どもが小さいので短い時間だけ働けるところはありますか", "子ども", "短い時間", "働ける")]
    [InlineData("保育師", "保育")]
    [InlineData("看護師ですが夜勤のない職場に移りたいです", "看護師", "夜勤のない", "職場")]
    [InlineData("経験不要の事務", "経験不要", "事務")]
    [InlineData("お金がない", "お金")]
    [InlineData("髪を切りたい", "髪", "切り")]
    [InlineData("霧鵺堂のパン", "霧鵺堂", "パン")]
    [InlineData("じむしょのけいり", "じむしょ", "けいり")]
    [InlineData("さんちゃのぱんやさん", "さんちゃ", "ぱんやさん")]
    [InlineData("世田谷　居抜き", "世田谷", "居抜き")]
    [InlineData("昭和レトロな純喫茶", "昭和", "レトロ", "純喫茶")]
    [InlineData("経理事務員募集", "経理", "事務員", "募集")]
    [InlineData("30代", "30代")]
    [InlineData("家賃300万円以下", "家賃", "300万円")]
    [InlineData("税理士に相談したい", "税理士", "相談")]
    [InlineData("女の子の服", "女の子", "服")]
    [InlineData("お花", "花")]
    public void AnalyzeQuery_UnspacedJapanese_IsPartedIntoWords(string query, params string[] clauses) =>
        Assert.Equal(clauses, Read(query).Select(clause => clause.Text));

    [Theory]
    [InlineData("三茶 カフェ", "三軒茶屋の喫茶店", true)]
    [InlineData("三茶 カフェ", "三軒茶屋の花屋", false)]
    [InlineData("カフェ -夜勤", "カフェのホール", true)]
    [InlineData("カフェ -夜勤", "カフェの深夜勤務", false)]
    [InlineData("カフェ －夜勤", "カフェの夜勤", false)]
    [InlineData("\"三茶\"", "三軒茶屋", false)]
    [InlineData("“パン屋の朝”", "あるパン屋の朝は早い", true)]
    [InlineData("\"パン屋の朝\"", "朝のパン屋", false)]
    [InlineData("カフェ -\"夜の仕事\"", "カフェ、夜の仕事", false)]
    [InlineData("カフェ -\"夜の仕事\"", "カフェ、仕事は夜", true)]
    public void Query_WordsPhrasesAndExclusions_AllHold(string query, string text, bool found) => Assert.Equal(found, Texts.Finds(query, text));

    [Theory]
    [InlineData("")]
    [InlineData("　 ")]
    [InlineData("!!!")]
    [InlineData("あ")]
    [InlineData("です")]
    [InlineData("\"\"")]
    [InlineData("the")]
    public void AnalyzeQuery_NothingToSearch_IsEmpty(string query) => Assert.Empty(Read(query));

    [Fact]
    public void AnalyzeQuery_DictionaryWord_HasItsTermAndItsCharacters()
    {
        var clause = Assert.Single(Read("居ぬき"));
        Assert.Equal(["#居抜き"], clause.Alternatives[0].Terms);
        Assert.Equal(["居ぬ", "ぬき"], clause.Alternatives[1].Terms);
        Assert.Equal("居ぬき", clause.Alternatives[1].Literal);
        Assert.True(clause.Alternatives[0].Weight > clause.Alternatives[1].Weight);
    }

    [Fact]
    public void AnalyzeQuery_LongQuery_KeepsTheFirstClauses() =>
        Assert.Equal(JapaneseAnalyzer.MostClauses, Read(string.Join(' ', Enumerable.Range(100, 500))).Count);

    private static IReadOnlyList<QueryClause> Read(string query) => JapaneseAnalyzer.Default.AnalyzeQuery(query);
}
