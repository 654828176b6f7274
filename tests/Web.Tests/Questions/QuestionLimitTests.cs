using System.Net;
using SetagayaPort.Testing;
using SetagayaPort.Web.Tests.Infrastructure;

namespace SetagayaPort.Web.Tests.Questions;

/// <summary>What a question may hold, how many may wait, and which listings take any.</summary>
[Collection(nameof(SouthTown))]
public sealed class QuestionLimitTests(PortApp app)
{
    [Theory]
    [InlineData("連絡は sakura@example.jp まで")]
    [InlineData("０９０−１２３４−５６７８ にお電話ください")]
    [InlineData("詳しくは https://example.jp/x を見てください")]
    public async Task Contact_data_stands_in_no_question_and_no_answer(string text)
    {
        var (owner, asker) = (await app.JoinAsync(), await app.JoinAsync());
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/questions";
        var asked = (await asker.PostAsync(at, new { text = "何時まで開けられますか。" })).Is(HttpStatusCode.Created).Id;

        var refused = new[] { await asker.PostAsync(at, new { text }), await owner.PostAsync($"{at}/{asked}/answer", new { text }) };

        Assert.All(refused, x => Assert.Equal("question.contact", x.Is(HttpStatusCode.BadRequest)["errors"]["text"]![0]!["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task A_question_has_one_to_five_hundred_characters()
    {
        var (owner, asker) = (await app.JoinAsync(), await app.JoinAsync());
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/questions";

        foreach (var text in new[] { null, "  ", new string('あ', 501) })
            (await asker.PostAsync(at, new { text })).Is(HttpStatusCode.BadRequest);
        (await asker.PostAsync(at, new { text = new string('あ', 500) })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Five_unanswered_questions_are_enough_even_when_sent_at_once()
    {
        var (owner, asker) = (await app.JoinAsync(), await app.JoinAsync());
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/questions";

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(x => asker.PostAsync(at, new { text = $"質問その{x}" })));

        Assert.Equal(5, answers.Count(x => x.Status == HttpStatusCode.Created));
        Assert.All(answers.Where(x => x.Status != HttpStatusCode.Created), x => x.Is(HttpStatusCode.Conflict, "question.tooManyWaiting"));
        (await owner.PostAsync($"{at}/{answers.First(x => x.Status == HttpStatusCode.Created).Id}/decline")).Is(HttpStatusCode.OK);
        (await asker.PostAsync(at, new { text = "もう一つ" })).Is(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Kinds_without_questions_and_listings_that_are_not_published_take_none()
    {
        var (owner, asker) = (await app.JoinAsync(), await app.JoinAsync());
        var wish = await owner.PublishAsync(TestData.Listing("shops.wish"));
        var premises = await owner.PublishAsync(TestData.Listing("shops.premises"));
        var hidden = await owner.PublishAsync(TestData.Listing("shops.premises").With("visibility", "private"));

        (await asker.PostAsync($"listings/{wish}/questions", new { text = "どちらで？" })).Is(HttpStatusCode.Conflict, "question.notTaken");
        (await asker.GetAsync($"listings/{wish}/questions")).Is(HttpStatusCode.NotFound);
        (await asker.PostAsync($"listings/{hidden}/questions", new { text = "どちらで？" })).Is(HttpStatusCode.NotFound);
        var asked = (await asker.PostAsync($"listings/{premises}/questions", new { text = "どちらで？" })).Is(HttpStatusCode.Created).Id;
        (await owner.PostAsync($"listings/{premises}/pause")).Is(HttpStatusCode.OK);
        (await asker.GetAsync($"listings/{premises}/questions")).Is(HttpStatusCode.NotFound);
        (await owner.PostAsync($"listings/{premises}/questions/{asked}/answer", new { text = "駅前です。" })).Is(HttpStatusCode.Conflict, "listing.notPublished");
    }

    [Fact]
    public async Task Twenty_stand_on_a_page()
    {
        var owner = await app.JoinAsync();
        var at = $"listings/{await owner.PublishAsync(TestData.Listing("shops.premises"))}/questions";
        for (var person = 0; person < 5; person++)
        {
            var asker = await app.JoinAsync();
            for (var i = 0; i < 5; i++)
            {
                var id = (await asker.PostAsync(at, new { text = $"質問{person}-{i}" })).Is(HttpStatusCode.Created).Id;
                if (person < 4)
                    (await owner.PostAsync($"{at}/{id}/answer", new { text = "はい。" })).Is(HttpStatusCode.OK);
            }
        }

        Assert.Equal((20, 5, 25), ((await QuestionTests.ItemsAsync(owner, at)).Count, (await QuestionTests.ItemsAsync(owner, at + "?page=2")).Count, (await owner.GetAsync(at))["total"].GetValue<int>()));
        Assert.All((await QuestionTests.ItemsAsync(owner, at)).Take(5), x => Assert.Equal("open", x!["state"]!.GetValue<string>()));
        Assert.Equal((20, 20), ((await QuestionTests.ItemsAsync(app.Guest(), at)).Count, (await app.Guest().GetAsync(at))["total"].GetValue<int>()));
    }
}
