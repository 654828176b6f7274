using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

internal sealed class TermsReminderMapping : IEntityTypeConfiguration<TermsReminder>
{
    public void Configure(EntityTypeBuilder<TermsReminder> builder)
    {
        builder.ToTable("work_terms_reminders");
        builder.HasKey(x => new { x.TermsId, x.Kind });
        builder.HasOne<WorkTerms>().WithMany().HasForeignKey(x => x.TermsId);
    }
}
