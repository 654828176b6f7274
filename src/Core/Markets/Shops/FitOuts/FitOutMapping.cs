using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Markets.Shops.FitOuts;

internal sealed class FitOutMapping :
    IEntityTypeConfiguration<FitOutBoard>, IEntityTypeConfiguration<FitOutVersion>, IEntityTypeConfiguration<FitOutInvitation>, IEntityTypeConfiguration<FitOutConsent>
{
    public void Configure(EntityTypeBuilder<FitOutBoard> builder)
    {
        builder.ToTable("fit_out_boards");
        builder.HasKey(x => x.IntroductionId);
        builder.Ignore(x => x.IsAgreed).Ignore(x => x.Newest).Ignore(x => x.Number).Ignore(x => x.Third).Ignore(x => x.ThirdRole);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.PremisesRole).HasConversion(new WordConverter<FitOutRole>());
        builder.HasOne(x => x.Introduction).WithOne().HasForeignKey<FitOutBoard>(x => x.IntroductionId);
        builder.HasOne(x => x.PremisesListing).WithMany().HasForeignKey(x => x.PremisesListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.BegunById);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.NewcomerJoinedById);
        builder.HasMany(x => x.Versions).WithOne().HasForeignKey(x => x.IntroductionId);
        builder.HasMany(x => x.Invitations).WithOne().HasForeignKey(x => x.IntroductionId);
        builder.HasMany(x => x.Consents).WithOne().HasForeignKey(x => x.IntroductionId);
    }

    public void Configure(EntityTypeBuilder<FitOutVersion> builder)
    {
        builder.ToTable("fit_out_versions");
        builder.HasKey(x => new { x.IntroductionId, x.Number });
        builder.Property(x => x.Content).HasColumnType("jsonb").HasConversion(
            x => JsonSerializer.Serialize(x, PortJson.Options), x => JsonSerializer.Deserialize<FitOutText>(x, PortJson.Options)!);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.WrittenById);
    }

    public void Configure(EntityTypeBuilder<FitOutInvitation> builder)
    {
        builder.ToTable("fit_out_invitations");
        builder.Ignore(x => x.IsOpen).Ignore(x => x.IsOffline);
        // Its id is there before it is added to its board.
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.State).HasConversion(new WordConverter<InvitationState>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.InvitedById);
    }

    public void Configure(EntityTypeBuilder<FitOutConsent> builder)
    {
        builder.ToTable("fit_out_consents");
        builder.HasKey(x => new { x.IntroductionId, x.Ordinal });
        builder.Property(x => x.Role).HasConversion(new WordConverter<FitOutRole>());
        builder.Property(x => x.Way).HasConversion(new WordConverter<ConsentWay>());
        builder.HasOne<FitOutVersion>().WithMany().HasForeignKey(x => new { x.IntroductionId, x.Number });
        builder.HasOne<FitOutInvitation>().WithMany().HasForeignKey(x => x.InvitationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.RecordedById);
    }
}
