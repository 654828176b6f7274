using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets;

internal sealed class ListingMapping : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("listings");
        builder.Ignore(x => x.Kind);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.Status).HasConversion(new WordConverter<ListingStatus>());
        builder.Property(x => x.Visibility).HasConversion(new WordConverter<Visibility>());
        builder.Property(x => x.CloseReason).HasConversion(new WordConverter<ReasonCode>());
        builder.Property(x => x.Details).IsJson();
        builder.Property(x => x.Confidential).IsJson();
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasOne(x => x.Organization).WithMany().HasForeignKey(x => x.OrganizationId);
    }
}
