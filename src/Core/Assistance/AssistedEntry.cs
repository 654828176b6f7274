using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Assistance;

/// <summary>
/// An account that a coordinator began for somebody offline (代行入力): who agreed to what, how and when, and the code with
/// which the person takes it over. The database refuses to change what was consented to.
/// </summary>
public sealed class AssistedEntry
{
    public static readonly TimeSpan CodeLife = TimeSpan.FromDays(90);

    public required Guid AccountId { get; init; }

    public int Version { get; private set; } = 1;

    public required Guid CoordinatorId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required ConsentWay ConsentWay { get; init; }

    public required DateOnly ConsentOn { get; init; }

    /// <summary>What was said, in the person's words; goes with the consent.</summary>
    public string? ConsentNote { get; private set; }

    public required string ConsentTitle { get; init; }

    /// <summary>The text that was read to them, to the letter.</summary>
    public required string ConsentText { get; init; }

    public required string ConsentLanguage { get; init; }

    public required string ConsentVersion { get; init; }

    /// <summary>For the letter and for calls; coordinators see it until the person has taken the account over.</summary>
    public string? PostalAddress { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>One-way sign of the letter's number, by which a code is found.</summary>
    public string? CodeKey { get; private set; }

    /// <summary>Slow salted hash of the secret part.</summary>
    public string? CodeHash { get; private set; }

    public DateTimeOffset? CodeExpiresAt { get; private set; }

    /// <summary>Tries since the last pause; counted up by the row's own update.</summary>
    public int CodeTries { get; private set; }

    public DateTimeOffset? CodeTriedAt { get; private set; }

    public DateTimeOffset? TakenOverAt { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Whether a coordinator still acts for the person.</summary>
    public bool IsAssisted => State == AssistedState.Assisted;

    public AssistedState State => WithdrawnAt is not null ? AssistedState.Withdrawn
        : ConfirmedAt is not null ? AssistedState.Confirmed
        : TakenOverAt is not null ? AssistedState.TakenOver
        : AssistedState.Assisted;

    internal static AssistedEntry Of(Guid account, Guid coordinator, AssistedPerson person, PromiseText text, DateTimeOffset now) => new()
    {
        AccountId = account,
        CoordinatorId = coordinator,
        CreatedAt = now,
        ConsentWay = person.Said.Way ?? throw new InvalidOperationException("Nothing was said."),
        ConsentOn = person.Said.On ?? throw new InvalidOperationException("Nothing was said."),
        ConsentNote = person.Said.Note?.Trim(),
        ConsentTitle = text.Title,
        ConsentText = text.Text,
        ConsentLanguage = text.Language,
        ConsentVersion = text.Version,
        PostalAddress = Given(person.PostalAddress),
        Phone = Given(person.Phone),
    };

    /// <summary>A new code; the one before no longer works.</summary>
    internal bool Issue(TakeoverCode code, DateTimeOffset now)
    {
        if (!IsAssisted)
            return false;
        (CodeKey, CodeHash, CodeExpiresAt) = (code.Key, code.Hash(), now + CodeLife);
        (CodeTries, CodeTriedAt) = (0, null);
        Version++;
        return true;
    }

    /// <summary>The person has come: the code is used up, and what was kept to reach them is no longer needed.</summary>
    internal bool TakeOver(DateTimeOffset now)
    {
        if (!IsAssisted)
            return false;
        TakenOverAt = now;
        Forget();
        return true;
    }

    internal bool Confirm(DateTimeOffset now)
    {
        if (State != AssistedState.TakenOver)
            return false;
        ConfirmedAt = now;
        Version++;
        return true;
    }

    internal bool Withdraw(DateTimeOffset now)
    {
        if (State is AssistedState.Withdrawn or AssistedState.Confirmed)
            return false;
        WithdrawnAt = now;
        ConsentNote = null;
        Forget();
        return true;
    }

    private void Forget()
    {
        (PostalAddress, Phone) = (null, null);
        (CodeKey, CodeHash, CodeExpiresAt) = (null, null, null);
        Version++;
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
