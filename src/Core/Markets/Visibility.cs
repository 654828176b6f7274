using SetagayaPort.Core.Markets.Schema;

namespace SetagayaPort.Core.Markets;

/// <summary>Who may see a published listing.</summary>
public enum Visibility
{
    [Label("だれにでも見せる", "Everyone")] Public,
    [Label("会員にだけ見せる", "Members only")] Members,

    /// <summary>Matched, but shown to nobody except its owner and coordinators.</summary>
    [Label("だれにも見せず、相手だけを探す", "Nobody: only find partners for me")] Private,
}
