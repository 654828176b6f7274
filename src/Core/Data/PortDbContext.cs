using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.Data;

/// <summary>The one database. Each entity's mapping stands beside the entity.</summary>
public sealed class PortDbContext(DbContextOptions<PortDbContext> options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Organization> Organizations => Set<Organization>();

    public DbSet<Listing> Listings => Set<Listing>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<Microsoft.AspNetCore.Identity.IdentityUserToken<Guid>>().ToTable("account_tokens");
        builder.ApplyConfigurationsFromAssembly(typeof(PortDbContext).Assembly);
    }
}
