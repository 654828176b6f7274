using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Reports;

internal sealed class ReportMapping : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("reports");
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.Reason).HasConversion(new WordConverter<ReportReason>());
        builder.Property(x => x.State).HasConversion(new WordConverter<ReportState>());
        builder.Property(x => x.Decision).HasConversion(new WordConverter<ReportDecision>());
        builder.Ignore(x => x.AppealUntil);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(x => x.ConversationId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.ReporterId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.ReportedId);
    }
}
