using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Search;

internal sealed class SavedSearchMapping : IEntityTypeConfiguration<SavedSearch>
{
    public void Configure(EntityTypeBuilder<SavedSearch> builder)
    {
        builder.ToTable("saved_searches");
        builder.Property(x => x.Alert).HasConversion(new WordConverter<SearchAlert>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }
}
