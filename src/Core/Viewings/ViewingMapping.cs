using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Viewings;

internal sealed class ViewingMapping : IEntityTypeConfiguration<Viewing>
{
    private static readonly ValueConverter<IReadOnlyList<ViewingSlot>, string> Slots =
        new(value => JsonSerializer.Serialize(value, PortJson.Options), text => JsonSerializer.Deserialize<ViewingSlot[]>(text, PortJson.Options)!);

    private static readonly ValueComparer<IReadOnlyList<ViewingSlot>> SameSlots =
        new((a, b) => a!.SequenceEqual(b!), value => value.Count, value => value.ToArray());

    public void Configure(EntityTypeBuilder<Viewing> builder)
    {
        builder.ToTable("viewings");
        builder.Ignore(x => x.IsPending);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.State).HasConversion(new WordConverter<ViewingState>());
        builder.Property(x => x.Reason).HasConversion(new WordConverter<ReasonCode>());
        builder.Property(x => x.Slots).HasColumnType("jsonb").HasConversion(Slots, SameSlots);
        builder.HasOne(x => x.Introduction).WithMany().HasForeignKey(x => x.IntroductionId);
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.RequestedById);
    }
}
