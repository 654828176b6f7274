using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Jobs;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("outbox");
        builder.Property(x => x.AvailableAt).HasDefaultValueSql("now()");
        builder.Property(x => x.Payload).IsJson();
    }
}
