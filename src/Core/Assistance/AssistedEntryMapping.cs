using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Assistance;

internal sealed class AssistedEntryMapping : IEntityTypeConfiguration<AssistedEntry>, IEntityTypeConfiguration<AssistedAct>
{
    public void Configure(EntityTypeBuilder<AssistedEntry> builder)
    {
        builder.ToTable("assisted_entries");
        builder.HasKey(x => x.AccountId);
        builder.Ignore(x => x.IsAssisted).Ignore(x => x.State);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.ConsentWay).HasConversion(new WordConverter<ConsentWay>());
        builder.HasOne<Account>().WithOne().HasForeignKey<AssistedEntry>(x => x.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.CoordinatorId);
    }

    public void Configure(EntityTypeBuilder<AssistedAct> builder)
    {
        builder.ToTable("assisted_acts");
        builder.Property(x => x.Way).HasConversion(new WordConverter<ConsentWay>());
        builder.HasOne<AssistedEntry>().WithMany().HasForeignKey(x => x.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.ById);
    }
}
