using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Search.Alerts;

namespace SetagayaPort.Core.Search;

internal sealed class SavedSearchMapping : IEntityTypeConfiguration<SavedSearch>, IEntityTypeConfiguration<SearchHitEntry>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("saved_searches");
        builder.Property(x => x.Alert).HasConversion(new WordConverter<SearchAlert>());
        builder.Property(x => x.Criteria).HasColumnType("jsonb").HasConversion(
            criteria => JsonSerializer.Serialize(criteria, PortJson.Options), text => JsonSerializer.Deserialize<SearchCriteria>(text, PortJson.Options));
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }

    public void Configure(EntityTypeBuilder<SearchHitEntry> builder)
    {
        builder.ToTable("search_alerts");
        builder.HasKey(x => new { x.SavedSearchId, x.ListingId });
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(x => x.SavedSearchId);
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
    }
}
