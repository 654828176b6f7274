using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;

namespace SetagayaPort.Core.Notifications.Push;

internal sealed class PushMapping : IEntityTypeConfiguration<PushDevice>, IEntityTypeConfiguration<PushDelivery>
{
    public void Configure(EntityTypeBuilder<PushDevice> builder)
    {
        builder.ToTable("push_devices");
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
    }

    public void Configure(EntityTypeBuilder<PushDelivery> builder)
    {
        builder.ToTable("push_deliveries");
        builder.HasKey(x => new { x.NotificationId, x.DeviceId });
        builder.HasOne<Notification>().WithMany().HasForeignKey(x => x.NotificationId);
        builder.HasOne<PushDevice>().WithMany().HasForeignKey(x => x.DeviceId);
    }
}
