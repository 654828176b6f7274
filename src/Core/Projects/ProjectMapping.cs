using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;

namespace SetagayaPort.Core.Projects;

internal sealed class ProjectMapping :
    IEntityTypeConfiguration<Support>,
    IEntityTypeConfiguration<ProjectRole>,
    IEntityTypeConfiguration<ProjectUpdate>,
    IEntityTypeConfiguration<ProjectOutcome>
{
    public void Configure(EntityTypeBuilder<Support> builder)
    {
        builder.ToTable("supports");
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.Kind).HasConversion(new WordConverter<SupportKind>());
        builder.Property(x => x.State).HasConversion(new WordConverter<SupportState>());
        builder.HasOne(x => x.Listing).WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.SupporterId);
        builder.HasOne<ProjectRole>().WithMany().HasForeignKey(x => x.RoleId);
    }

    public void Configure(EntityTypeBuilder<ProjectRole> builder)
    {
        builder.ToTable("project_roles");
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
    }

    public void Configure(EntityTypeBuilder<ProjectUpdate> builder)
    {
        builder.ToTable("project_updates");
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne(x => x.Listing).WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.PostedById);
    }

    public void Configure(EntityTypeBuilder<ProjectOutcome> builder)
    {
        builder.ToTable("project_outcomes");
        builder.HasKey(x => x.ListingId);
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.HasOne(x => x.Listing).WithOne().HasForeignKey<ProjectOutcome>(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.WrittenById);
    }
}
