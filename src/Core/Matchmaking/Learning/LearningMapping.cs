using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Matchmaking.Learning;

internal sealed class LearningMapping : IEntityTypeConfiguration<LearnedView>, IEntityTypeConfiguration<LearningSwitch>
{
    private static readonly ValueConverter<LearningEffect?, string> Effect =
        new(value => JsonSerializer.Serialize(value, PortJson.Options), text => JsonSerializer.Deserialize<LearningEffect>(text, PortJson.Options)!);

    public void Configure(EntityTypeBuilder<LearnedView> builder)
    {
        builder.ToTable("learned_views");
        builder.HasKey(x => new { x.LeftSide, x.RightSide, x.View });
        builder.Ignore(x => x.IsBetter).Ignore(x => x.Calibration);
        builder.Property(x => x.View).HasConversion(new WordConverter<MarketSide>());
        builder.Property(x => x.Effect).HasColumnType("jsonb").HasConversion(Effect);
    }

    public void Configure(EntityTypeBuilder<LearningSwitch> builder)
    {
        builder.ToTable("learning_switches");
        builder.HasKey(x => new { x.LeftSide, x.RightSide, x.View });
        builder.Property(x => x.View).HasConversion(new WordConverter<MarketSide>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.OffById);
    }
}
