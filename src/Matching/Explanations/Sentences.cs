namespace SetagayaPort.Matching.Explanations;

/// <summary>The sentence of every template in both languages. ".wanted" speaks to the side that set the wish, ".offered" to the other.</summary>
internal static class Sentences
{
    private static readonly Dictionary<string, (string Japanese, string English)> All = new(StringComparer.Ordinal)
    {
        ["set.wanted"] = ("希望の{topic}（{codes}）に合っています", "Matches the {topic} you want ({codes})"),
        ["set.offered"] = ("相手の希望する{topic}（{codes}）に合っています", "Matches the {topic} they want ({codes})"),
        ["coverage.wanted"] = ("求める{topic}{of}件のうち{met}件が合っています（{codes}）", "Meets {met} of {of} you ask for, {topic}: {codes}"),
        ["coverage.offered"] = ("相手の求める{topic}{of}件のうち{met}件が合っています（{codes}）", "You meet {met} of {of} they ask for, {topic}: {codes}"),
        ["minimum.wanted"] = ("{subject}{offered}は、ご希望の{wanted}以上です", "{Topic}: {offered} meets your minimum of {wanted}"),
        ["minimum.offered"] = ("{subject}{offered}は、相手の希望する{wanted}以上です", "{Topic}: your {offered} meets their minimum of {wanted}"),
        ["minimum.partly.wanted"] = ("{subject}{offered}で、ご希望の{wanted}に届くことがあります", "{Topic}: {offered} can reach your minimum of {wanted}"),
        ["minimum.partly.offered"] = ("{subject}{offered}で、相手の希望する{wanted}に届くことがあります", "{Topic}: your {offered} can reach their minimum of {wanted}"),
        ["maximum.wanted"] = ("{subject}{offered}は、ご希望の{wanted}以内です", "{Topic}: {offered} is within your limit of {wanted}"),
        ["maximum.offered"] = ("{subject}{offered}は、相手の希望する{wanted}以内です", "{Topic}: your {offered} is within their limit of {wanted}"),
        ["maximum.partly.wanted"] = ("{subject}{offered}で、ご希望の{wanted}以内になることがあります", "{Topic}: {offered} can be within your limit of {wanted}"),
        ["maximum.partly.offered"] = ("{subject}{offered}で、相手の希望する{wanted}以内になることがあります", "{Topic}: your {offered} can be within their limit of {wanted}"),
        ["overlap.wanted"] = ("{subject}{offered}は、ご希望の{wanted}に合っています", "{Topic}: {offered} fits the {wanted} you want"),
        ["overlap.offered"] = ("{subject}{offered}は、相手の希望する{wanted}に合っています", "{Topic}: your {offered} fits the {wanted} they want"),
        ["distance.wanted"] = ("{place}から約{minutes}分です", "About {minutes} min from {place}"),
        ["distance.offered"] = ("相手の希望する{place}から約{minutes}分です", "About {minutes} min from {place}, where they look"),
        ["distance.walk.wanted"] = ("{place}から歩いて約{minutes}分です", "About {minutes} min on foot from {place}"),
        ["distance.walk.offered"] = ("相手の希望する{place}から歩いて約{minutes}分です", "About {minutes} min on foot from {place}, where they look"),
        ["distance.wanted.unnamed"] = ("ご希望の場所から約{minutes}分です", "About {minutes} min from where you look"),
        ["distance.offered.unnamed"] = ("相手の希望する場所から約{minutes}分です", "About {minutes} min from where they look"),
        ["distance.walk.wanted.unnamed"] = ("ご希望の場所から歩いて約{minutes}分です", "About {minutes} min on foot from where you look"),
        ["distance.walk.offered.unnamed"] = ("相手の希望する場所から歩いて約{minutes}分です", "About {minutes} min on foot from where they look"),
        ["date.wanted"] = ("{ready}から始められ、ご希望の{needed}に間に合います", "Ready from {ready}, in time for your {needed}"),
        ["date.offered"] = ("{ready}からで、相手の希望する{needed}に間に合います", "Ready from {ready}, in time for their {needed}"),
        ["window.wanted"] = ("求める時間帯{wantedTime}に来られます", "Available for the hours you need, {wantedTime}"),
        ["window.offered"] = ("{wantedTime}の時間帯は、ご都合に合っています", "The hours {wantedTime} suit you"),
        ["window.partly.wanted"] = ("求める時間帯{wantedTime}のほとんどに来られます（{offeredTime}）", "Available for most of the hours you need ({offeredTime})"),
        ["window.partly.offered"] = ("{wantedTime}の時間帯は、ほぼご都合に合っています", "The hours {wantedTime} mostly suit you"),
        ["text"] = ("共通する言葉：{terms}", "Words in common: {terms}"),

        ["missing.wanted"] = ("{topic}の希望を書くと、より合う相手が見つかります", "Say what {topic} you want, to find better matches"),
        ["missing.offered"] = ("{topic}を書くと、相手が合うかどうか判断できます", "Say your {topic}, so that they can judge the fit"),
        ["set.add"] = ("{topic}に「{codes}」を加えられるなら、相手の希望に合います", "If you can offer {codes} ({topic}), you fit their wishes"),
        ["set.widen"] = ("{topic}の希望に「{codes}」も加えると、相手に合います", "If you also accept {codes} ({topic}), you fit each other"),
        ["coverage.add"] = ("相手は{topic}に「{codes}」も求めています。当てはまるなら書き足してください", "They also ask for {codes} ({topic}): add it if you have it"),
        ["coverage.relax"] = ("{topic}の「{codes}」を必須にしなければ、相手に合います", "If you do not insist on {codes} ({topic}), you fit each other"),
        ["minimum.raise"] = ("{topic}の下限を{wanted}以上にすると、相手の希望に届きます（あと{shortfall}）", "Raise your lowest {topic} to {wanted} to meet their wish ({shortfall} more)"),
        ["minimum.lower"] = ("{topic}の希望を{offered}まで下げると、相手の条件に合います", "Lower the {topic} you want to {offered} to fit their offer"),
        ["maximum.lower"] = ("{topic}を{wanted}以下にすると、相手の希望に合います（差は{excess}）", "Lower your {topic} to {wanted} to meet their wish ({excess} less)"),
        ["maximum.raise"] = ("{topic}の上限を{offered}まで上げると、相手の条件に合います", "Raise your limit for {topic} to {offered} to fit their offer"),
        ["overlap.move"] = ("{topic}を{wanted}に近づけると、相手の希望に合います", "Bring your {topic} closer to {wanted} to fit their wish"),
        ["overlap.widen"] = ("{topic}の希望を{offered}まで広げると、相手に合います", "Widen the {topic} you want to {offered} to fit each other"),
        ["distance.widen"] = ("通う時間の上限を{minutes}分にすると、相手に届きます", "Raise your limit to {minutes} min to reach them"),
        ["date.earlier"] = ("{needed}に間に合うと、相手の希望に合います", "Be ready by {needed} to meet their wish"),
        ["date.later"] = ("{ready}まで待てるなら、相手に合います", "If you can wait until {ready}, you fit each other"),
        ["window.widen"] = ("{wantedTime}に都合をつけられるなら、相手の希望に合います", "If you can be free {wantedTime}, you fit their hours"),
        ["window.shift"] = ("時間帯を{offeredTime}に合わせられるなら、相手に合います", "If the hours can be {offeredTime}, you fit each other"),
    };

    public static IReadOnlyCollection<string> Templates => All.Keys;

    /// <summary>The sentence of the first template if there is one, else of the second; null when neither is known.</summary>
    public static string? Find(string first, string second, bool japanese) =>
        All.TryGetValue(first, out var sentence) || All.TryGetValue(second, out sentence) ? japanese ? sentence.Japanese : sentence.English : null;
}
