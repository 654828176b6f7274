using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;

namespace SetagayaPort.Core.Questions;

internal sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("questions");
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Property(x => x.State).HasConversion(new WordConverter<QuestionState>());
        builder.Property(x => x.HideReason).HasConversion(new WordConverter<HideReason>());
        builder.HasOne(x => x.Listing).WithMany().HasForeignKey(x => x.ListingId);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.AskerId);
    }
}
