using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Search;

namespace SetagayaPort.Core.Mail;

internal sealed class StopLinkMapping : IEntityTypeConfiguration<StopLink>
{
    public void Configure(EntityTypeBuilder<StopLink> builder)
    {
        builder.ToTable("stop_links");
        builder.HasKey(x => x.Token);
        builder.Property(x => x.Scope).HasConversion(new WordConverter<StopScope>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        builder.HasOne<SavedSearch>().WithMany().HasForeignKey(x => x.SavedSearchId);
    }
}
