using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Organizations;

namespace SetagayaPort.Core.ShopRecords;

internal sealed class ShopRecordMapping
    : IEntityTypeConfiguration<ShopRecord>, IEntityTypeConfiguration<ShopFace>, IEntityTypeConfiguration<ClosingStep>, IEntityTypeConfiguration<ShopConsent>
{
    public void Configure(EntityTypeBuilder<ShopRecord> builder)
    {
        builder.ToTable("shop_records");
        builder.Ignore(x => x.Name);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.Details).IsJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasOne<Organization>().WithMany().HasForeignKey(x => x.OrganizationId);
        builder.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.RecordId);
    }

    public void Configure(EntityTypeBuilder<ShopFace> builder)
    {
        builder.ToTable("shop_faces");
        builder.HasKey(x => x.ListingId);
        builder.Property(x => x.Taken).IsJson();
        builder.HasOne(x => x.Listing).WithOne().HasForeignKey<ShopFace>(x => x.ListingId);
        builder.HasOne<ShopRecord>().WithMany().HasForeignKey(x => x.RecordId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.MadeById);
    }

    public void Configure(EntityTypeBuilder<ClosingStep> builder)
    {
        builder.ToTable("closing_steps");
        builder.HasKey(x => new { x.RecordId, x.Kind });
        builder.Ignore(x => x.IsDone);
        builder.Property(x => x.Kind).HasConversion(new WordConverter<ClosingStepKind>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.DoneById);
    }

    public void Configure(EntityTypeBuilder<ShopConsent> builder)
    {
        builder.ToTable("shop_consents");
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.ById);
    }
}
