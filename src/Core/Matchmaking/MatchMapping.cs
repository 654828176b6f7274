using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Matchmaking;

internal sealed class MatchMapping : IEntityTypeConfiguration<Match>, IEntityTypeConfiguration<MatchFeedback>, IEntityTypeConfiguration<MatchShare>, IEntityTypeConfiguration<TownReport>
{
    public void Configure(EntityTypeBuilder<Match> builder)
    {
        builder.ToTable("matches");
        foreach (var name in new[] { nameof(Match.LeftReasons), nameof(Match.RightReasons), nameof(Match.LeftImprovements), nameof(Match.RightImprovements) })
            builder.Property(name).HasColumnType("jsonb");
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.LeftListingId);
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.RightListingId);
    }

    public void Configure(EntityTypeBuilder<MatchFeedback> builder)
    {
        builder.ToTable("match_feedback");
        builder.HasKey(x => new { x.ListingId, x.CounterpartId });
        builder.Property(x => x.Verdict).HasConversion(new WordConverter<MatchVerdict>());
        builder.Property(x => x.Reason).HasConversion(new WordConverter<ReasonCode>());
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.CounterpartId);
    }

    public void Configure(EntityTypeBuilder<MatchShare> builder)
    {
        builder.ToTable("match_shares");
        builder.HasKey(x => new { x.ListingId, x.OtherSide });
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
    }

    public void Configure(EntityTypeBuilder<TownReport> builder)
    {
        builder.ToTable("town_reports");
        builder.Property(x => x.Figures).HasColumnType("jsonb");
    }
}
