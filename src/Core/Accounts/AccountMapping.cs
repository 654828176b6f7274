using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SetagayaPort.Core.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(x => x.DisplayName).HasMaxLength(60);
        builder.Property(x => x.Locale).HasMaxLength(5);
        builder.Property(x => x.Roles).HasColumnType("text[]");
    }
}
