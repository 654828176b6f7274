using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking.Advising;

internal sealed class ListingAdviceMapping : IEntityTypeConfiguration<ListingAdvice>
{
    public void Configure(EntityTypeBuilder<ListingAdvice> builder)
    {
        builder.ToTable("listing_advice");
        builder.HasKey(x => x.ListingId);
        builder.Property(x => x.Advice).HasColumnType("jsonb");
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
    }
}
