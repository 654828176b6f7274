using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

/// <summary>The premises' side writes; each of the three consents to what it read, or takes its consent back until all three stand.</summary>
public sealed class FitOutService(PortDbContext db, FitOutStore store, FitOutReader reader, FitOutNews news, AssistanceLog log, TimeProvider time)
{
    private const int MostTries = 3;

    /// <summary>The premises' side says who it is; a slip can be mended while nobody else has been drawn in.</summary>
    public async Task<Result<FitOutView>> BeginAsync(Caller caller, Guid id, FitOutRole? role, CancellationToken cancel = default)
    {
        var found = await store.FindAsync(caller, id, cancel);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (!x.Arranges)
            return Error.Forbidden;
        if (role is null or FitOutRole.Newcomer)
            return FitOutErrors.Role;
        if (!x.IsUnderWay)
            return FitOutErrors.Closed;
        if (x.Board is { } board)
        {
            if (board.PremisesRole != role && !board.ChangeRole(role.Value))
                return FitOutErrors.State;
        }
        else
        {
            x = x with { Board = FitOutBoard.Begin(id, x.Premises.Id, role.Value, caller.Id, time.GetUtcNow()) };
            db.Add(x.Board!);
            await news.BegunAsync(x, cancel);
        }

        return await store.SaveAsync(x, "fitOut.begun", cancel);
    }

    /// <summary>Another version, built on the one that was read; it may be incomplete, and then nobody is asked to consent yet.</summary>
    public async Task<Result<FitOutView>> WriteAsync(Caller caller, Guid id, int? read, FitOutText text, CancellationToken cancel = default)
    {
        var found = await store.FindAsync(caller, id, cancel);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (!x.Arranges)
            return Error.Forbidden;
        if (x.Obstacle is { } obstacle)
            return obstacle;
        if (read is not { } number)
            return FitOutErrors.Version;
        if (number != x.Board!.Number)
            return await store.StaleAsync(caller, id, cancel);
        var content = text.Trimmed();
        if (content.Check() is { Count: > 0 } errors)
            return Error.Invalid(errors);
        if (content == (x.Board.Newest?.Content ?? new FitOutText()))
            return await reader.ViewAsync(x, cancel);

        var withdrawn = Enum.GetValues<FitOutRole>().Any(role => x.Board.Standing(role) is not null);
        if (!x.Board.Write(content, number, caller.Id, time.GetUtcNow()))
            return FitOutErrors.State;
        if (withdrawn || content.IsComplete)
            await news.WrittenAsync(x, withdrawn, cancel);
        return await store.SaveAsync(x, "fitOut.written", cancel);
    }

    public Task<Result<FitOutView>> ConsentAsync(Caller caller, Guid id, int? read, string language, CancellationToken cancel = default) =>
        SayAsync(caller, id, given: true, read, language, cancel);

    public Task<Result<FitOutView>> WithdrawAsync(Caller caller, Guid id, int? read, string language, CancellationToken cancel = default) =>
        SayAsync(caller, id, given: false, read, language, cancel);

    /// <summary>A coordinator records what somebody offline said after the text was read to them.</summary>
    public async Task<Result<FitOutView>> RecordAsync(Caller caller, Guid id, FitOutSpoken spoken, string language, CancellationToken cancel = default)
    {
        if (!caller.IsCoordinator)
            return await store.FindAsync(caller, id, cancel) is { Ok: true } ? Error.Forbidden : Error.NotFound;
        var found = await store.FindAsync(caller, id, cancel);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (!x.IsOutside)
            return Error.Forbidden;
        if ((x.Obstacle ?? (spoken.Role is not { } asked || !x.Spoken.Contains(asked) ? FitOutErrors.SpokenRole : null)) is { } error)
            return error;
        if (spoken.Said.Check(time.TownToday()) is { Count: > 0 } errors)
            return Error.Invalid(errors);
        if (await ObstacleAsync(x, spoken.Version, cancel) is { } obstacle)
            return obstacle;
        return await RecordAsync(x, spoken, spoken.Role!.Value, language, cancel);
    }

    private async Task<Result<FitOutView>> RecordAsync(FitOutCase x, FitOutSpoken spoken, FitOutRole role, string language, CancellationToken cancel)
    {
        var (board, now) = (x.Board!, time.GetUtcNow());
        var name = spoken.Name?.Trim();
        if (role == board.ThirdRole && board.Third is null && (name is not { Length: > 0 and <= FitOutInvitation.LongestName } || spoken.Withdraws
            || !board.Invite(Guid.CreateVersion7(now), null, name, x.Caller.Id, x.Parties, now)))
            return spoken.Withdraws ? FitOutErrors.State : FitOutErrors.Name;
        Guid? person = role == board.ThirdRole ? null : role == board.PremisesRole ? x.Premises.OwnerId : x.Wish.OwnerId;
        if (role == FitOutRole.Newcomer && !spoken.Withdraws)
            board.Join(person!.Value, x.Parties, now);
        var word = new FitOutWord(!spoken.Withdraws, person, person is { } account ? await NameAsync(account, cancel) : board.Third!.Name!, board.Number, language, now)
        {
            By = new OnBehalf(x.Caller, spoken.Said),
            For = role,
        };
        if (Refusal(board, word, x.Parties) is { } error)
        {
            db.ChangeTracker.Clear();
            return error;
        }

        if (person is { } assisted)
            log.Add(x.Caller, assisted, spoken.Withdraws ? "fitOut.withdrawn" : "fitOut.consented", x.Introduction.Id, spoken.Said);
        return await SaidAsync(x, word, role, spoken.Said, cancel);
    }

    /// <summary>Two who press at once both mean what they read: whoever comes second is heard after the first.</summary>
    private async Task<Result<FitOutView>> SayAsync(Caller caller, Guid id, bool given, int? read, string language, CancellationToken cancel)
    {
        for (var tries = 1; ; tries++)
        {
            var said = await TrySayAsync(caller, id, given, read, language, cancel);
            if (tries == MostTries || said.Error?.Code != Error.StaleVersion.Code || said.Error.Current?["version"]?.GetValue<int>() != read)
                return said;
        }
    }

    private async Task<Result<FitOutView>> TrySayAsync(Caller caller, Guid id, bool given, int? read, string language, CancellationToken cancel)
    {
        var found = await store.FindAsync(caller, id, cancel);
        if (!found.Ok)
            return found.Error;
        var x = found.Value;
        if (x.Board is not null && x.Role is null)
            return Error.Forbidden;
        if (x.Obstacle is { } closed)
            return closed;
        if (await ObstacleAsync(x, read, cancel) is { } obstacle)
            return obstacle;
        var word = new FitOutWord(given, caller.Id, await NameAsync(caller.Id, cancel), read!.Value, language, time.GetUtcNow());
        return Refusal(x.Board!, word, x.Parties) is { } error ? error : await SaidAsync(x, word, x.Role!.Value, null, cancel);
    }

    private async Task<Result<FitOutView>> SaidAsync(FitOutCase x, FitOutWord word, FitOutRole role, WordOfMouth? said, CancellationToken cancel)
    {
        if (x.Board!.IsAgreed)
            await news.AgreedAsync(x, cancel);
        else if (!word.Given)
            await news.WithdrawnAsync(x, role, cancel);
        return await store.SaveAsync(x, word.Given ? "fitOut.consented" : "fitOut.withdrawn", cancel, said);
    }

    /// <summary>The version that was read must be the one that stands, and whole.</summary>
    private async Task<Error?> ObstacleAsync(FitOutCase x, int? read, CancellationToken cancel) =>
        read is null ? FitOutErrors.Version
        : read != x.Board!.Number ? await store.StaleAsync(x.Caller, x.Introduction.Id, cancel)
        : x.Board.Newest?.Content.IsComplete == true ? null : FitOutErrors.Incomplete;

    /// <summary>Says the word on the board; null when it counts.</summary>
    private static Error? Refusal(FitOutBoard board, FitOutWord word, FitOutParties parties) =>
        board.Say(word, parties) ? null
        : word.AccountId is { } account && board.RoleOf(account, parties) is { } role && !board.HasJoined(role) ? FitOutErrors.JoinFirst
        : word.Given && Enum.GetValues<FitOutRole>().Any(x => board.Standing(x) is { } other && other.AccountId == word.AccountId && x != board.RoleOf(word.AccountId ?? Guid.Empty, parties))
            ? FitOutErrors.SamePerson : FitOutErrors.State;

    private Task<string> NameAsync(Guid account, CancellationToken cancel) => db.Accounts.Where(x => x.Id == account).Select(x => x.DisplayName).FirstAsync(cancel);
}
