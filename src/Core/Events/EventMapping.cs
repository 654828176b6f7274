using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Core.Data;
using SetagayaPort.Matching.Events;
using SetagayaPort.Matching.Preferences;

namespace SetagayaPort.Core.Events;

internal sealed class EventMapping
    : IEntityTypeConfiguration<TownEvent>, IEntityTypeConfiguration<EventParticipant>, IEntityTypeConfiguration<EventWish>, IEntityTypeConfiguration<EventTimetable>
{
    private static readonly ValueConverter<IReadOnlyList<PlannedMeeting>, string> Meetings =
        new(value => JsonSerializer.Serialize(value, PortJson.Options), text => JsonSerializer.Deserialize<PlannedMeeting[]>(text, PortJson.Options)!);

    private static readonly ValueComparer<IReadOnlyList<PlannedMeeting>> SameMeetings =
        new((a, b) => a!.SequenceEqual(b!), value => value.Count, value => value.ToArray());

    public void Configure(EntityTypeBuilder<TownEvent> builder)
    {
        builder.ToTable("town_events");
        builder.Property(x => x.Version).IsConcurrencyToken();
        builder.Ignore(x => x.Timetable);
        builder.Ignore(x => x.Slots);
        builder.HasOne<Account>().WithMany().HasForeignKey(x => x.CreatedById);
        builder.HasMany(x => x.Participants).WithOne().HasForeignKey(x => x.EventId);
        builder.HasMany(x => x.Wishes).WithOne().HasForeignKey(x => x.EventId);
        builder.HasMany(x => x.Timetables).WithOne().HasForeignKey(x => x.EventId);
    }

    public void Configure(EntityTypeBuilder<EventParticipant> builder)
    {
        builder.ToTable("event_participants");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Side).HasConversion(new WordConverter<MarketSide>());
        builder.Property(x => x.Mark).HasConversion(new WordConverter<AttendanceMark>());
        builder.HasOne(x => x.Listing).WithMany().HasForeignKey(x => x.ListingId);
    }

    public void Configure(EntityTypeBuilder<EventWish> builder)
    {
        builder.ToTable("event_wishes");
        builder.HasKey(x => new { x.LeftId, x.RightId });
        builder.HasOne<EventParticipant>().WithMany().HasForeignKey(x => x.LeftId);
        builder.HasOne<EventParticipant>().WithMany().HasForeignKey(x => x.RightId);
    }

    public void Configure(EntityTypeBuilder<EventTimetable> builder)
    {
        builder.ToTable("event_timetables");
        builder.Property(x => x.Id).ValueGeneratedNever();
        builder.Property(x => x.Mode).HasConversion(new WordConverter<TimetableMode>());
        builder.Property(x => x.FormerMark).HasConversion(new WordConverter<AttendanceMark>());
        builder.Property(x => x.Meetings).HasColumnType("jsonb").HasConversion(Meetings, SameMeetings);
    }
}
