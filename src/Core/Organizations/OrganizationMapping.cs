using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Organizations;

internal sealed class OrganizationMapping : IEntityTypeConfiguration<Organization>, IEntityTypeConfiguration<OrganizationMember>
{
    public void Configure(EntityTypeBuilder<Organization> builder)
    {
        builder.ToTable("organizations");
        builder.Property(x => x.Kind).HasConversion(new WordConverter<OrganizationKind>());
        builder.Ignore(x => x.IsEthicalSupporter);
        builder.Property(x => x.CorporateNumber).HasMaxLength(13);
        builder.HasMany(x => x.Members).WithOne().HasForeignKey(x => x.OrganizationId);
    }

    public void Configure(EntityTypeBuilder<OrganizationMember> builder)
    {
        builder.ToTable("organization_members");
        builder.HasKey(x => new { x.OrganizationId, x.AccountId });
        builder.Property(x => x.Role).HasConversion(new WordConverter<OrganizationRole>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }
}
