using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>An introduction that ends without agreement takes the third party's part along; what was written stays for the record.</summary>
public sealed class FitOutClosing(FitOutCases cases, FitOutNews news, TimeProvider time)
{
    public async Task EndAsync(Introduction introduction, CancellationToken cancel)
    {
        if (await cases.BoardAsync(introduction.Id, cancel) is not { Third: { } third } board)
            return;
        board.Remove(time.GetUtcNow());
        if (third.AccountId is { } account)
            await news.EndedAsync(account, cancel);
    }
}
