using System.Net;
using System.Text;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Infrastructure;

/// <summary>What a caller is told when something breaks: that it did, and nothing of what.</summary>
[Collection(nameof(SouthTown))]
public sealed class DefectTests(PortApp app)
{
    [Fact]
    public async Task A_defect_answers_programs_in_json_and_people_with_a_page_and_neither_with_details()
    {
        var person = await app.JoinAsync();
        await app.ExecuteAsync("ALTER TABLE search_entries RENAME TO lost_entries");

        try
        {
            // What was read a moment ago is not asked of the database again.
            await Task.Delay(TimeSpan.FromMilliseconds(500));
            var program = (await person.GetAsync("search")).Is(HttpStatusCode.InternalServerError, "unexpected");
            using var page = await app.Http.GetAsync("/search");
            var html = await page.Content.ReadAsStringAsync();

            Assert.Equal((HttpStatusCode.InternalServerError, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
            Assert.All([program.Text, html], x => Assert.DoesNotContain("search_entries", x, StringComparison.Ordinal));
        }
        finally
        {
            await app.ExecuteAsync("ALTER TABLE lost_entries RENAME TO search_entries");
        }
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest, "request.invalid")]
    [InlineData("name=x", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType, "request.mediaType")]
    public async Task A_body_that_is_no_json_is_a_problem_with_a_code(string body, string type, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);

        using var answer = await app.Http.PostAsync("/api/v1/auth/login", content);

        Assert.Equal((status, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
