using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Mail.Replies;
using SetagayaPort.Core.Messaging;

namespace SetagayaPort.Core.Mail.Incoming;

internal sealed class IncomingMailMapping : IEntityTypeConfiguration<IncomingMail>, IEntityTypeConfiguration<SentMail>, IEntityTypeConfiguration<ReplyAddress>
{
    public void Configure(EntityTypeBuilder<IncomingMail> builder) => builder.ToTable("incoming_mails");

    public void Configure(EntityTypeBuilder<SentMail> builder)
    {
        builder.ToTable("sent_mails");
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }

    public void Configure(EntityTypeBuilder<ReplyAddress> builder)
    {
        builder.ToTable("reply_addresses");
        builder.HasKey(x => x.Token);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        builder.HasOne<Conversation>().WithMany().HasForeignKey(x => x.ConversationId);
    }
}
