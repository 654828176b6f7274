using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Introductions;
using SetagayaPort.Core.Markets;

namespace SetagayaPort.Core.Disclosure;

internal sealed class DisclosureMapping :
    IEntityTypeConfiguration<ConfidentialFile>,
    IEntityTypeConfiguration<ConfidentialFileContent>,
    IEntityTypeConfiguration<FileGrant>,
    IEntityTypeConfiguration<FileOpening>
{
    public void Configure(EntityTypeBuilder<ConfidentialFile> builder)
    {
        builder.ToTable("confidential_files");
        builder.HasOne<Listing>().WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.UploadedById);
    }

    public void Configure(EntityTypeBuilder<ConfidentialFileContent> builder)
    {
        builder.ToTable("confidential_file_contents");
        builder.HasKey(x => x.FileId);
        builder.HasOne<ConfidentialFile>().WithOne().HasForeignKey<ConfidentialFileContent>(x => x.FileId);
    }

    public void Configure(EntityTypeBuilder<FileGrant> builder)
    {
        builder.ToTable("file_grants");
        builder.HasKey(x => new { x.IntroductionId, x.FileId });
        builder.HasOne<ConfidentialFile>().WithMany().HasForeignKey(x => x.FileId);
        builder.HasOne<Introduction>().WithMany().HasForeignKey(x => x.IntroductionId);
    }

    public void Configure(EntityTypeBuilder<FileOpening> builder) => builder.ToTable("file_openings");
}
