using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SetagayaPort.Core.Mail;

internal sealed class KeptMailMapping : IEntityTypeConfiguration<KeptMail>
{
    public void Configure(EntityTypeBuilder<KeptMail> builder) => builder.ToTable("kept_mails");
}
