using System.Text.RegularExpressions;
using SetagayaPort.Core.Language;
using SetagayaPort.Core.Markets.Wording;

namespace SetagayaPort.Core.Markets.Collaboration;

/// <summary>Roads and drones need a permit, which is better thought of early.</summary>
public sealed partial class PermitsRule : WordingRule
{
    public override string Id => "collaboration.permits";

    public override LocalText Title { get; } = new("道路やドローンを使うときは、許可を先に考える", "Roads and drones need a permit");

    public override LocalText Source { get; } = new(
        "道路交通法 第77条（道路使用の許可）、航空法の無人航空機の決まり",
        "Road Traffic Act, Art. 77 (use of roads); rules on drones in the Civil Aeronautics Act");

    public override Severity Severity => Severity.Warn;

    protected override Regex Words => PublicSpace();

    protected override Regex? Harmless => OtherMeanings();

    protected override LocalText Fix { get; } = new(
        "「許可は、だれが、いつまでに取るか」を書き添えてください。道路は警察署に、ドローンは国土交通省に申請します。",
        "Add who gets the permit, and by when: the police for roads, the transport ministry for drones.");

    protected override LocalText Message(string found) =>
        new($"「{found}」には、前もって許可がいります。許可のことが、まだ書かれていません。", $"\"{found}\" needs a permit, which is not mentioned yet.");

    [GeneratedRegex(
        @"歩行者天国|道路(を|で)(使っ|使い|使う|閉鎖|通行止め|ふさ|借り)|(路上|道路上|車道)(で|に)(の)?(販売|出店|屋台|ライブ|演奏|並べ|店を)|ドローン(を|で)(飛ば|撮影|空撮|配達|運)",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PublicSpace();

    [GeneratedRegex(
        @"(許可|申請|届け出|届出)[^。\n]{0,40}(歩行者天国|道路|路上|車道|ドローン)[^。\n]{0,8}|(歩行者天国|道路|路上|車道|ドローン)[^\n]{0,60}(許可|申請|届け出|届出|しません(?!か))",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherMeanings();
}
