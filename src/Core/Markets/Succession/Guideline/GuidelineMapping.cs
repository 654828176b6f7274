using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Core.Markets.Succession.Guideline;

internal sealed class GuidelineMapping : IEntityTypeConfiguration<GuidelineCheck>, IEntityTypeConfiguration<ClosureRequest>
{
    public void Configure(EntityTypeBuilder<GuidelineCheck> builder)
    {
        builder.ToTable("guideline_checks");
        builder.HasKey(x => new { x.ListingId, x.Item });
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.CheckedById);
    }

    public void Configure(EntityTypeBuilder<ClosureRequest> builder)
    {
        builder.ToTable("closure_requests");
        builder.HasKey(x => x.ListingId);
        builder.HasOne<Listing>().WithOne().HasForeignKey<ClosureRequest>(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.RequestedById);
    }
}
