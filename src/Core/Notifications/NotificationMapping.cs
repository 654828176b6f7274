using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Notifications;

internal sealed class NotificationMapping : IEntityTypeConfiguration<Notification>, IEntityTypeConfiguration<NotificationSettings>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.Ignore(x => x.Text);
        builder.Property(x => x.Kind).HasConversion(new WordConverter<NotificationKind>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }

    public void Configure(EntityTypeBuilder<NotificationSettings> builder)
    {
        builder.ToTable("notification_settings");
        builder.HasKey(x => x.AccountId);
        builder.Property(x => x.Muted).HasColumnType("text[]");
        builder.Property(x => x.Unmailed).HasColumnType("text[]");
        builder.Property(x => x.Unpushed).HasColumnType("text[]");
        builder.Property(x => x.Pace).HasConversion(new WordConverter<NoticePace>());
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }
}
