using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Core.Introductions;

internal sealed class ConfidentialityPromiseMapping : IEntityTypeConfiguration<ConfidentialityPromise>
{
    public void Configure(EntityTypeBuilder<ConfidentialityPromise> builder)
    {
        builder.ToTable("confidentiality_promises");
        builder.HasKey(x => x.IntroductionId);
        builder.HasOne<Introduction>().WithOne().HasForeignKey<ConfidentialityPromise>(x => x.IntroductionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.PromisedById);
    }
}
