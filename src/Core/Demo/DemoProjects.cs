using SetagayaPort.Core.Data;
using SetagayaPort.Core.Markets;
using SetagayaPort.Core.Markets.Collaboration;
using SetagayaPort.Core.Markets.Succession.Stories;
using SetagayaPort.Core.Projects;
using SetagayaPort.Core.Questions;

namespace SetagayaPort.Core.Demo;

/// <summary>Adds questions with their answers, and what people do together in the demo town's projects.</summary>
public sealed class DemoProjects(PortDbContext db)
{
    internal async Task<(int Questions, int Supports)> AddAsync(
        DemoFiles files, DemoKeys keys, IReadOnlyDictionary<string, Listing> listings, DemoCalendar dates, CancellationToken cancel)
    {
        var questions = files.Read<DemoProject.Question>("questions.jsonl").Select(x => Question(x, keys, listings[x.Listing], dates)).ToList();
        db.AddRange(questions);
        var roles = new Dictionary<(Guid, string), ProjectRole>();
        foreach (var x in files.Read<DemoProject.Role>("roles.jsonl"))
        {
            var listing = listings[x.Listing];
            roles[(listing.Id, x.Name)] = new ProjectRole { Id = Guid.CreateVersion7(listing.CreatedAt), ListingId = listing.Id, Name = x.Name, Count = x.Count };
        }

        db.AddRange(roles.Values);
        var supports = files.Read<DemoProject.Support>("supports.jsonl").Select(x => Support(x, keys, listings[x.Listing], roles, dates)).ToList();
        db.AddRange(supports);
        foreach (var x in files.Read<DemoProject.Update>("updates.jsonl"))
        {
            var (listing, at) = (listings[x.Listing], dates.Moment(x.At));
            db.Add(new ProjectUpdate { Id = Guid.CreateVersion7(at), ListingId = listing.Id, Text = x.Text, PostedById = listing.OwnerId, PostedAt = at });
        }

        foreach (var x in files.Read<DemoProject.Outcome>("outcomes.jsonl"))
        {
            var listing = listings[x.Listing];
            db.Add(new ProjectOutcome { ListingId = listing.Id, Text = x.Text, Participants = x.Participants, WrittenById = listing.OwnerId, WrittenAt = dates.Moment(x.At) });
        }

        AddStories(files, listings, dates);
        await db.SaveChangesAsync(cancel);
        return (questions.Count, supports.Count);
    }

    private void AddStories(DemoFiles files, IReadOnlyDictionary<string, Listing> listings, DemoCalendar dates)
    {
        foreach (var x in files.Read<DemoProject.Story>("stories.jsonl"))
        {
            var (listing, at) = (listings[x.Listing], dates.Moment(x.At));
            var story = new ShopStory { ListingId = listing.Id, ShopName = x.ShopName, Since = x.Since, Text = x.Text, WrittenById = listing.OwnerId, WrittenAt = at };
            db.Add(story);
            db.Add(story.Show(listing.OwnerId, at));
        }
    }

    private static Question Question(DemoProject.Question x, DemoKeys keys, Listing listing, DemoCalendar dates)
    {
        var at = dates.Moment(x.At);
        var question = new Question { Id = Guid.CreateVersion7(at), ListingId = listing.Id, AskerId = keys.People[x.By], Text = x.Text, AskedAt = at };
        if (x.Answer is not null)
            question.Reply(x.Answer, listing.OwnerId, dates.Moment(x.Answered!));
        return question;
    }

    private static Support Support(DemoProject.Support x, DemoKeys keys, Listing listing, Dictionary<(Guid, string), ProjectRole> roles, DemoCalendar dates)
    {
        var at = dates.Moment(x.At);
        var support = new Support
        {
            Id = Guid.CreateVersion7(at),
            ListingId = listing.Id,
            SupporterId = keys.People[x.By],
            Kind = Words<SupportKind>.Parse(x.Kind),
            Note = x.Note,
            Amount = x.Amount,
            OfferedAt = at,
        };
        if (x.State == "accepted")
            support.Accept(x.Reply, at.AddDays(1));
        if (x.Role is { } role)
            support.Fill(roles[(listing.Id, role)].Id);
        return support;
    }
}
