using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Messaging;

internal sealed class MessagingMapping :
    IEntityTypeConfiguration<Conversation>,
    IEntityTypeConfiguration<ConversationMember>,
    IEntityTypeConfiguration<Message>,
    IEntityTypeConfiguration<ConversationEvent>,
    IEntityTypeConfiguration<Block>
{
    public void Configure(EntityTypeBuilder<Conversation> builder)
    {
        builder.ToTable("conversations");
        builder.Property(x => x.Kind).HasConversion(new WordConverter<ConversationKind>());
        builder.Property(x => x.History).HasConversion(new WordConverter<HistoryRule>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.OwnerId);
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
        builder.HasMany(x => x.Members).WithOne().HasForeignKey(x => x.ConversationId);
    }

    public void Configure(EntityTypeBuilder<ConversationMember> builder)
    {
        builder.ToTable("conversation_members");
        builder.HasKey(x => new { x.ConversationId, x.AccountId });
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        builder.Ignore(x => x.Stays);
    }

    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.ToTable("messages");
        builder.HasOne<Conversation>().WithMany().HasForeignKey(x => x.ConversationId);
    }

    public void Configure(EntityTypeBuilder<ConversationEvent> builder)
    {
        builder.ToTable("conversation_events");
        builder.HasKey(x => new { x.ConversationId, x.Seq });
        builder.Property(x => x.Kind).HasConversion(new WordConverter<EventKind>());
        builder.Property(x => x.Word).HasConversion(new WordConverter<SystemWord>());
        builder.HasOne<Conversation>().WithMany().HasForeignKey(x => x.ConversationId);
    }

    public void Configure(EntityTypeBuilder<Block> builder)
    {
        builder.ToTable("blocks");
        builder.HasKey(x => new { x.BlockerId, x.BlockedId });
    }
}
