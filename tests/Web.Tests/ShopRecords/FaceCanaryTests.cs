using System.Net;
using SetagayaPort.Core.Accounts;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.ShopRecords;

/// <summary>From a face no way leads to its siblings or its record: in no answer, page, index or list that anybody but the owner gets.</summary>
[Collection(nameof(NorthTown))]
public sealed class FaceCanaryTests(PortApp app)
{
    private static readonly (string Kind, string Market)[] Faces =
        [("succession.business", "succession"), ("shops.premises", "shops"), ("jobs.opening", "jobs"), ("freelance.assignment", "freelance")];

    [Fact]
    public async Task Nobody_learns_that_two_faces_are_one_shop_nor_anything_of_its_record()
    {
        var mark = Guid.CreateVersion7().ToString("N")[20..];
        var keeper = await Keeper.OfAsync(app, Keeper.Body(mark));
        var faces = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (kind, _) in Faces)
        {
            faces[kind] = await keeper.MakeAsync(kind);
            await keeper.PublishAsync(faces[kind], kind);
        }

        (await keeper.Owner.PutAsync($"{keeper.Route}/closing", new { closingOn = app.Clock.GetUtcNow().AddDays(400).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) })).Is(HttpStatusCode.OK);
        var seeker = await app.JoinAsync();
        var wish = await seeker.PublishAsync(TestData.Listing("shops.wish").With("details.areas", new System.Text.Json.Nodes.JsonArray("kitazawa")));
        await Soon.HoldsAsync("the wish meets the business", Deadline.Patient, async () =>
            (await seeker.GetAsync($"listings/{wish}/matches")).Text.Contains(faces["succession.business"].ToString(), StringComparison.Ordinal));

        ApiPerson[] readers = [app.Guest(), seeker, await app.JoinAsync(), await app.JoinAsync("係", AccountRoles.Coordinator), await app.JoinAsync("管理", AccountRoles.Administrator)];
        foreach (var reader in readers)
        {
            foreach (var (kind, listing) in faces)
            {
                foreach (var answer in new[] { await reader.GetAsync($"listings/{listing}"), await reader.OpenAsync($"/listings/{listing}"), await reader.OpenAsync($"/listings/{listing}/sheet") })
                    Hides(answer.Text, keeper, faces.Where(x => x.Key != kind).Select(x => x.Value), reader.Id == Guid.Empty || reader == seeker || reader == readers[2] ? mark : null);
            }
        }

        foreach (var reader in readers[..3])
        {
            foreach (var (_, market) in Faces)
            {
                foreach (var answer in new[] { await reader.GetAsync($"search?market={market}&limit=100"), await reader.OpenAsync($"/markets/{market}") })
                    Hides(answer.Text, keeper, [faces["shops.premises"]], mark);
            }
        }

        foreach (var answer in new[] { await seeker.GetAsync($"listings/{wish}/matches"), await seeker.OpenAsync($"/listings/{wish}/matches"), await seeker.OpenAsync("/home") })
            Hides(answer.Text, keeper, [faces["shops.premises"]], mark);
        foreach (var (name, table) in new[] { ("the search index", "search_entries"), ("the outbox", "outbox"), ("the audit", "audit_entries"), ("notices", "notifications"), ("consents", "shop_consents") })
            Assert.False((await app.ReadAsync($"SELECT string_agg(x::text, ' ') FROM {table} x")).Contains(mark, StringComparison.Ordinal), $"The mark stands in {name}.");
        Assert.DoesNotContain(mark, app.Log.Text, StringComparison.Ordinal);
        Assert.Contains($"/my-shops/{keeper.Shop}", (await keeper.Owner.OpenAsync($"/listings/{faces["jobs.opening"]}")).Text, StringComparison.Ordinal);
    }

    private static void Hides(string text, Keeper keeper, IEnumerable<Guid> siblings, string? mark)
    {
        Assert.DoesNotContain(keeper.Shop.ToString(), text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("my-shops", text, StringComparison.OrdinalIgnoreCase);
        Assert.All(siblings, x => Assert.DoesNotContain(x.ToString(), text, StringComparison.OrdinalIgnoreCase));
        if (mark is not null)
            Assert.DoesNotContain(mark, text, StringComparison.Ordinal);
    }
}
