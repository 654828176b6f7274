using Microsoft.AspNetCore.Identity;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Demo;

/// <summary>Adds the demo town's people and organisations.</summary>
public sealed class DemoPeople(PortDbContext db, IPasswordHasher<Account> hasher, TimeProvider time)
{
    internal async Task<DemoKeys> AddAsync(DemoFiles files, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var people = new Dictionary<string, Guid>(StringComparer.Ordinal);
        string? hash = null;
        foreach (var person in files.Read<DemoPerson>("people.jsonl"))
        {
            var account = Account(person.Email, person.DisplayName, person.Roles, person.Language, now);

            // One hash for all: they share a published password, and 300 hashes of this strength take half a minute.
            account.PasswordHash = hash ??= hasher.HashPassword(account, DemoTown.Password);
            people[person.Key] = account.Id;
            db.Add(account);
        }

        var organizations = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var x in files.Read<DemoOrganization>("organizations.jsonl"))
        {
            var organization = new Organization
            {
                Id = Guid.CreateVersion7(now),
                Name = x.Name,
                Kind = Words<OrganizationKind>.Parse(x.Kind),
                CorporateNumber = x.CorporateNumber,
                Industry = x.Industry,
                Area = x.Area,
                Town = x.Town,
                About = x.About ?? "",
                FoundedYear = x.FoundedYear,
                CreatedAt = now,
            };
            organization.Members.AddRange(x.Members.Select(m => new OrganizationMember
            {
                OrganizationId = organization.Id,
                AccountId = people[m.Person],
                Role = Words<OrganizationRole>.Parse(m.Role),
                JoinedAt = now,
            }));
            organizations[x.Key] = organization.Id;
            db.Add(organization);
        }

        await db.SaveChangesAsync(cancel);
        return new DemoKeys(people, organizations);
    }

    internal static Account Account(string email, string name, string[] roles, string? language, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Email = email,
        UserName = email,
        NormalizedEmail = email.ToUpperInvariant(),
        NormalizedUserName = email.ToUpperInvariant(),
        EmailConfirmed = true,
        SecurityStamp = Guid.CreateVersion7(now).ToString("N"),
        LockoutEnabled = true,
        DisplayName = name,
        Roles = [.. roles.Prepend(AccountRoles.Member).Distinct(StringComparer.Ordinal)],
        Locale = language ?? "ja",
        CreatedAt = now,
        LastActiveOn = DateOnly.FromDateTime(now.InTown().DateTime),
    };
}
