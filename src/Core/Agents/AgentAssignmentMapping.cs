using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Agents;

internal sealed class AgentAssignmentMapping : IEntityTypeConfiguration<AgentAssignment>
{
    public void Configure(EntityTypeBuilder<AgentAssignment> builder)
    {
        builder.ToTable("agent_assignments");
        builder.Ignore(x => x.IsOpen);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.State).HasConversion(new WordConverter<AgentState>());
        builder.HasOne(x => x.Introduction).WithMany().HasForeignKey(x => x.IntroductionId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AssignedById);
    }
}
