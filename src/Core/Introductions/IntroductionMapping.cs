using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Introductions;

internal sealed class IntroductionMapping : IEntityTypeConfiguration<Introduction>, IEntityTypeConfiguration<IntroductionStep>
{
    public void Configure(EntityTypeBuilder<Introduction> builder)
    {
        builder.ToTable("introductions");
        builder.Ignore(x => x.IsOpen).Ignore(x => x.IsCleared);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.State).HasConversion(new WordConverter<IntroductionState>());
        builder.Property(x => x.Grade).HasConversion(new WordConverter<InterestGrade>());
        builder.Property(x => x.Reason).HasConversion(new WordConverter<ReasonCode>());
        builder.HasOne(x => x.FromListing).WithMany().HasForeignKey(x => x.FromListingId);
        builder.HasOne(x => x.ToListing).WithMany().HasForeignKey(x => x.ToListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.ProposedById);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.HeldById);
        builder.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.IntroductionId);
    }

    public void Configure(EntityTypeBuilder<IntroductionStep> builder)
    {
        builder.ToTable("introduction_steps");
        builder.Property(x => x.Kind).HasConversion(new WordConverter<StepKind>());
    }
}
