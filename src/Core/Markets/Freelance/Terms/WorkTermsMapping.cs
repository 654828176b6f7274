using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Introductions;

namespace SetagayaPort.Core.Markets.Freelance.Terms;

internal sealed class WorkTermsMapping : IEntityTypeConfiguration<WorkTerms>
{
    public void Configure(EntityTypeBuilder<WorkTerms> builder)
    {
        builder.ToTable("work_terms");
        builder.Property(x => x.Content).HasColumnType("jsonb").HasConversion(
            x => JsonSerializer.Serialize(x, PortJson.Options), x => JsonSerializer.Deserialize<WorkTermsContent>(x, PortJson.Options)!);
        builder.HasOne<Introduction>().WithMany().HasForeignKey(x => x.IntroductionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.IssuedById);
    }
}
