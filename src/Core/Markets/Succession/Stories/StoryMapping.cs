using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Core.Markets.Succession.Stories;

internal sealed class StoryMapping : IEntityTypeConfiguration<ShopStory>, IEntityTypeConfiguration<StoryConsent>
{
    public void Configure(EntityTypeBuilder<ShopStory> builder)
    {
        builder.ToTable("shop_stories");
        builder.HasKey(x => x.ListingId);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne(x => x.Listing).WithOne().HasForeignKey<ShopStory>(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.WrittenById);
        builder.HasIndex(x => x.ShownAt);
    }

    // Kept beyond the listing, as evidence: no foreign key to what may be deleted.
    public void Configure(EntityTypeBuilder<StoryConsent> builder)
    {
        builder.ToTable("story_consents");
        builder.HasIndex(x => x.ListingId);
    }
}
