using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using SetagayaPort.Core.Assistance;
using SetagayaPort.Testing;

namespace SetagayaPort.Web.Tests.Assistance;

/// <summary>The code of a letter opens one account once, to whoever has the newest letter, and to nobody who guesses.</summary>
public sealed class TakeoverTests(PortApp app) : IClassFixture<PortApp>
{
    [Fact]
    public async Task With_the_code_the_person_has_an_account_of_their_own_and_the_address_is_gone()
    {
        var helped = await Helped.ByAsync(app);
        var listing = await helped.PublishAsync(TestData.Listing("shops.premises"));
        var person = await helped.TakenOverAsync();

        Assert.Equal((helped.Account, "山野 たけ"), ((await person.GetAsync("me")).Is(HttpStatusCode.OK).Id, (await person.GetAsync("me"))["displayName"].GetValue<string>()));
        Assert.Equal("takenOver", (await person.GetAsync("me/assistance"))["state"].GetValue<string>());
        var entry = await helped.EntryAsync();
        Assert.Equal((null, null, null, null), (entry.PostalAddress, entry.Phone, entry.CodeHash, entry.CodeKey));
        (await helped.AtAsync("code")).Is(HttpStatusCode.Conflict, "assistance.state");
        (await helped.AtAsync("listings", TestData.Listing("shops.premises"))).Is(HttpStatusCode.Conflict, "assistance.state");
        (await helped.AtAsync("withdraw", new { way = "phone", on = "2026-01-10" })).Is(HttpStatusCode.Conflict, "assistance.state");

        var kept = (await person.PostAsync($"me/assistance/listings/{listing}/confirm")).Is(HttpStatusCode.OK);
        Assert.NotNull(kept["listings"][0]!["confirmedAt"]);
        (await (await app.JoinAsync()).PostAsync($"me/assistance/listings/{listing}/confirm")).Is(HttpStatusCode.NotFound);
        Assert.Equal("confirmed", (await person.PostAsync("me/assistance/confirm")).Is(HttpStatusCode.OK)["state"].GetValue<string>());
        (await person.PostAsync("me/assistance/confirm")).Is(HttpStatusCode.Conflict, "assistance.state");
    }

    [Fact]
    public async Task A_code_works_once_only_the_newest_and_for_ninety_days()
    {
        var helped = await Helped.ByAsync(app);
        var first = await helped.CodeAsync();
        var second = await helped.CodeAsync();
        (await Helped.TryAsync(app, first)).Is(HttpStatusCode.Forbidden, "takeover.code");

        app.Clock.Advance(TimeSpan.FromDays(90));
        (await Helped.TryAsync(app, second)).Is(HttpStatusCode.Forbidden, "takeover.code");

        var third = await helped.CodeAsync();
        app.Clock.Advance(TimeSpan.FromDays(89));
        (await Helped.TryAsync(app, third.ToLowerInvariant().Replace('-', ' '))).Is(HttpStatusCode.OK);
        (await Helped.TryAsync(app, third)).Is(HttpStatusCode.Forbidden, "takeover.code");
    }

    [Fact]
    public async Task Guessing_pauses_the_code_even_for_the_right_one_and_only_for_an_hour()
    {
        var helped = await Helped.ByAsync(app);
        var code = await helped.CodeAsync();
        var letter = code[..4];
        string[] wrong = [.. Enumerable.Range(0, 30).Select(_ => $"{letter}-{TakeoverCode.Draw().Written()[5..]}")];

        // All at once, so that counting after comparing would let them through.
        var answers = await Task.WhenAll(wrong.Select(x => Helped.TryAsync(app, x)));

        Assert.Equal(TakeoverCode.MaxTries, answers.Count(x => x.Code == "takeover.code"));
        Assert.Equal(wrong.Length - TakeoverCode.MaxTries, answers.Count(x => x is { Status: HttpStatusCode.TooManyRequests, Code: "takeover.waiting" }));
        var waiting = (await Helped.TryAsync(app, code)).Is(HttpStatusCode.TooManyRequests, "takeover.waiting");
        Assert.NotNull(waiting.Headers.RetryAfter);

        app.Clock.Advance(TakeoverCode.Pause + TimeSpan.FromSeconds(1));
        (await Helped.TryAsync(app, code)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_mail_address_or_password_does_not_use_the_code_up()
    {
        var helped = await Helped.ByAsync(app);
        var (code, taken) = (await helped.CodeAsync(), await app.JoinAsync());

        var invalid = (await app.Guest().PostAsync("takeover", new { code, email = "no address", password = "short" })).Is(HttpStatusCode.BadRequest);
        Assert.NotNull(invalid["errors"]["email"]);
        Assert.NotNull(invalid["errors"]["password"]);
        (await Helped.TryAsync(app, code, taken.Email)).Is(HttpStatusCode.Conflict, "email.taken");
        foreach (var nonsense in new[] { "", "AAAA", new string('A', 200), "00000-OOOO" })
            (await Helped.TryAsync(app, nonsense)).Is(HttpStatusCode.Forbidden, "takeover.code");

        (await Helped.TryAsync(app, code)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_with_the_same_letter_do_not_both_get_in()
    {
        var helped = await Helped.ByAsync(app);
        var code = await helped.CodeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Helped.TryAsync(app, code)));

        Assert.Single(answers, x => x.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(x => x.Status != HttpStatusCode.OK), x => Assert.True((int)x.Status is 403 or 409, x.Text));
    }

    [Fact]
    public async Task The_code_stands_in_no_table_and_in_no_log()
    {
        using var log = new Listening();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        var helped = await Helped.ByAsync(app);
        var code = await helped.CodeAsync();
        await Helped.TryAsync(app, code[..5] + TakeoverCode.Draw().Written()[5..]);
        string[] clear = [code, code.Replace("-", "", StringComparison.Ordinal), code[5..], code[5..].Replace("-", "", StringComparison.Ordinal), code[..4] + "-"];

        var stored = await EverythingAsync();
        Assert.Contains(helped.Account.ToString(), stored, StringComparison.Ordinal);
        Assert.All(clear, x => Assert.DoesNotContain(x, stored, StringComparison.OrdinalIgnoreCase));

        (await Helped.TryAsync(app, code)).Is(HttpStatusCode.OK);
        stored = await EverythingAsync();
        Assert.All(clear, x => Assert.DoesNotContain(x, stored, StringComparison.OrdinalIgnoreCase));
        Assert.All(clear, x => Assert.DoesNotContain(x, log.Everything(), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("３４７９－ＡＣＥＦ－ＨＪＫＭ－ＮＰＲＴ", "3479-ACEF-HJKM-NPRT")]
    [InlineData(" 3479 acef　hjkm・nprt ", "3479-ACEF-HJKM-NPRT")]
    public void Codes_are_read_as_people_type_them(string typed, string read) => Assert.Equal(read, TakeoverCode.Read(typed)?.Written());

    [Theory]
    [InlineData("3479-ACEF-HJKM-NPR")]
    [InlineData("3479-ACEF-HJKM-NPR0")]
    [InlineData(null)]
    public void What_can_be_no_code_is_none(string? typed) => Assert.Null(TakeoverCode.Read(typed));

    private async Task<string> EverythingAsync()
    {
        var tables = await ReadAsync("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
        var rows = new List<string>();
        foreach (var table in tables)
            rows.AddRange(await ReadAsync($"SELECT t::text FROM {table} t"));
        return string.Join('\n', rows);
    }

    private async Task<List<string>> ReadAsync(string sql)
    {
        var rows = new List<string>();
        await using var command = app.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            rows.Add(reader.GetString(0));
        return rows;
    }

    /// <summary>Keeps every line of the log.</summary>
    private sealed class Listening : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = [];

        public string Everything() => string.Join('\n', lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
