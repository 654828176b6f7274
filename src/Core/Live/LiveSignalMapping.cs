using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Live;

internal sealed class LiveSignalMapping : IEntityTypeConfiguration<LiveSignal>
{
    public void Configure(EntityTypeBuilder<LiveSignal> builder)
    {
        builder.ToTable("live_signals");
        builder.Property(x => x.Payload).IsJson();
    }
}
