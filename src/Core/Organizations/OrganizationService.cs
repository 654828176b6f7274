using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Audit;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Organizations;

/// <summary>Founds organisations and keeps their members.</summary>
public sealed class OrganizationService(PortDbContext db, ReferenceData reference, TimeProvider time)
{
    private static readonly Error LastOwner = Error.Conflict("organization.lastOwner",
        new("代表の担当者が一人は必要です。先に、ほかの方を代表にしてください。", "At least one owner must remain. Make somebody else an owner first."));

    private const int MaxReason = 500;

    private static readonly Error NoReason = Error.Invalid("reason", "text.length",
        new($"理由を、{MaxReason}文字までで書いてください。", $"Write the reason in at most {MaxReason} characters."));

    private static readonly Error DecidedAlready = Error.Conflict("organization.ethicalState",
        new("もう、そのようになっています。画面を開き直してください。", "It is so already. Please reload."));

    public async Task<Result<Organization>> CreateAsync(Caller caller, OrganizationInput input, CancellationToken cancel = default)
    {
        if (Check(input) is { } error)
            return error;

        var now = time.GetUtcNow();
        var organization = new Organization { Id = Guid.CreateVersion7(now), Name = "", Kind = default, Industry = "", Area = "", CreatedAt = now };
        Write(organization, input);
        organization.Members.Add(new OrganizationMember { OrganizationId = organization.Id, AccountId = caller.Id, Role = OrganizationRole.Owner, JoinedAt = now });
        db.Add(organization);
        db.Audit(caller, "organization.created", organization.Id, now);
        return await SaveAsync(organization, cancel);
    }

    public async Task<Result<Organization>> UpdateAsync(Caller caller, Guid id, OrganizationInput input, CancellationToken cancel = default)
    {
        if (await OwnAsync(caller, id, cancel) is not { } organization)
            return Error.NotFound;
        if (Check(input) is { } error)
            return error;

        Write(organization, input);
        db.Audit(caller, "organization.updated", id, time.GetUtcNow());
        return await SaveAsync(organization, cancel);
    }

    /// <summary>Takes a registered person in, or changes their role.</summary>
    public async Task<Result<Organization>> SetMemberAsync(Caller caller, Guid id, string email, OrganizationRole role, CancellationToken cancel = default)
    {
        if (await OwnAsync(caller, id, cancel) is not { } organization)
            return Error.NotFound;
        var normalized = email.Trim().ToUpperInvariant();
        var account = await db.Accounts.Where(x => x.NormalizedEmail == normalized).Select(x => (Guid?)x.Id).FirstOrDefaultAsync(cancel);
        if (account is not { } person)
            return Error.Invalid("email", "account.unknown", new("このメールアドレスの方は、まだ登録していません。先に登録をお願いしてください。", "Nobody has registered with this address yet. Ask them to register first."));

        if (organization.Members.FirstOrDefault(x => x.AccountId == person) is { } member)
        {
            if (role != OrganizationRole.Owner && IsLastOwner(organization, member))
                return LastOwner;
            member.Role = role;
        }
        else
        {
            organization.Members.Add(new OrganizationMember { OrganizationId = id, AccountId = person, Role = role, JoinedAt = time.GetUtcNow() });
        }

        db.Audit(caller, "organization.memberSet", person, time.GetUtcNow());
        return await SaveAsync(organization, cancel);
    }

    public async Task<Result<Organization>> RemoveMemberAsync(Caller caller, Guid id, Guid account, CancellationToken cancel = default)
    {
        if (await OwnAsync(caller, id, cancel) is not { } organization || organization.Members.FirstOrDefault(x => x.AccountId == account) is not { } member)
            return Error.NotFound;
        if (IsLastOwner(organization, member))
            return LastOwner;

        organization.Members.Remove(member);
        db.Audit(caller, "organization.memberRemoved", account, time.GetUtcNow());
        return await SaveAsync(organization, cancel);
    }

    /// <summary>A coordinator grants the ward's badge or withdraws it, and says why.</summary>
    public async Task<Result<Organization>> SetEthicalSupporterAsync(Caller caller, Guid id, bool granted, string? reason, CancellationToken cancel = default)
    {
        if (reason?.Trim() is not { Length: > 0 and <= MaxReason } why)
            return NoReason;
        var decides = caller.IsCoordinator || caller.IsAdministrator;
        var found = await db.Organizations.FirstOrDefaultAsync(x => x.Id == id && (decides || x.Members.Any(m => m.AccountId == caller.Id)), cancel);
        if (found is null)
            return Error.NotFound;
        if (!decides)
            return Error.Forbidden;
        var now = time.GetUtcNow();
        if (!found.SetEthicalSupporter(granted, why, now))
            return DecidedAlready;

        db.Audit(caller, granted ? "organization.ethicalGranted" : "organization.ethicalWithdrawn", id, now);
        return await SaveAsync(found, cancel);
    }

    private static bool IsLastOwner(Organization organization, OrganizationMember member) =>
        member.Role == OrganizationRole.Owner && organization.Members.Count(x => x.Role == OrganizationRole.Owner) == 1;

    private Task<Organization?> OwnAsync(Caller caller, Guid id, CancellationToken cancel) =>
        db.Organizations.Include(x => x.Members)
            .Where(x => x.Id == id && x.Members.Any(m => m.AccountId == caller.Id && m.Role == OrganizationRole.Owner))
            .FirstOrDefaultAsync(cancel);

    private Error? Check(OrganizationInput input)
    {
        var errors = new List<FieldError>();
        if (input.Name?.Trim() is not { Length: > 0 and <= 100 })
            errors.Add(new("name", "required", new("団体の名前を100文字までで書いてください。", "Write the organisation's name, at most 100 characters.")));
        if (!Words<OrganizationKind>.TryParse(input.Kind, out _))
            errors.Add(new("kind", "word.unknown", new("団体の種類を選んでください。", $"Choose a kind: {string.Join(", ", Words<OrganizationKind>.All)}.")));
        if (!string.IsNullOrEmpty(input.CorporateNumber) && !CorporateNumber.IsValid(input.CorporateNumber))
            errors.Add(new("corporateNumber", "corporateNumber.checkDigit", new("法人番号を確かめてください。13桁の数字です。", "Please check the corporate number: it has 13 digits, and its first digit checks the others.")));
        if (!Known("industries", input.Industry))
            errors.Add(new("industry", "word.unknown", new("業種を選んでください。", "Choose an industry (JSIC letter).")));
        if (!Known("areas", input.Area))
            errors.Add(new("area", "word.unknown", new("地域を選んでください。", "Choose an area.")));
        if (!string.IsNullOrEmpty(input.Town) && !Known("towns", input.Town))
            errors.Add(new("town", "word.unknown", new("町の名前を一覧から選んでください。", "Choose a town of the list.")));
        if (input.About is { Length: > 4000 })
            errors.Add(new("about", "text.tooLong", new("紹介は4000文字までにしてください。", "Use at most 4000 characters.")));
        return errors.Count > 0 ? Error.Invalid(errors) : null;
    }

    private bool Known(string vocabulary, string? code) => reference.Options(vocabulary).Any(x => x.Value == code);

    private static void Write(Organization organization, OrganizationInput input)
    {
        organization.Name = input.Name!.Trim();
        organization.Kind = Words<OrganizationKind>.Parse(input.Kind!);
        organization.CorporateNumber = string.IsNullOrEmpty(input.CorporateNumber) ? null : input.CorporateNumber;
        organization.Industry = input.Industry!;
        organization.Area = input.Area!;
        organization.Town = string.IsNullOrEmpty(input.Town) ? null : input.Town;
        organization.About = input.About?.Trim() ?? "";
        organization.FoundedYear = input.FoundedYear;
    }

    private async Task<Result<Organization>> SaveAsync(Organization organization, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return organization;
        }
        catch (DbUpdateException error) when (error.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            return Error.Conflict("organization.exists", new("この法人番号の団体は、もう登録されています。その団体の代表の方に、担当者に加えてもらってください。", "An organisation with this corporate number exists. Ask its owner to add you."));
        }
    }
}
