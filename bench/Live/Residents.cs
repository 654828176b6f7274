using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;
using SetagayaPort.Core;
using SetagayaPort.Core.Data;
using SetagayaPort.Web.Infrastructure;

namespace SetagayaPort.Bench.Live;

/// <summary>
/// Fills a database with people and conversations, and gives the people tokens as the site's own sign-in would: signing in thousands of
/// them with their passwords would take longer than what is measured.
/// </summary>
internal sealed class Residents : IAsyncDisposable
{
    private readonly WebApplication site;
    private readonly NpgsqlDataSource source;

    private Residents(WebApplication site) => (this.site, source) = (site, site.Services.GetRequiredService<NpgsqlDataSource>());

    public Listings Listings => new(site.Services, source);

    /// <summary>Brings the database's schema up to date.</summary>
    public static async Task<Residents> SettleAsync(string connectionString)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddCore(connectionString);
        builder.Services.AddAccess(builder.Environment);
        var residents = new Residents(builder.Build());
        await using var scope = residents.site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PortDbContext>().Database.MigrateAsync();
        return residents;
    }

    public async Task<IReadOnlyList<Resident>> JoinAsync(int count)
    {
        Guid[] ids = [.. Enumerable.Range(0, count).Select(_ => Guid.CreateVersion7())];
        await using var command = source.CreateCommand("""
            INSERT INTO accounts (id, user_name, normalized_user_name, email, normalized_email, email_confirmed, security_stamp, phone_number_confirmed,
                two_factor_enabled, lockout_enabled, access_failed_count, display_name, locale, roles, created_at, last_active_on, session_version, presence_hidden)
            SELECT id, id || '@example.jp', upper(id || '@example.jp'), id || '@example.jp', upper(id || '@example.jp'), true, id::text, false,
                false, true, 0, '町の人', 'ja', '{member}', now(), current_date, 1, false FROM unnest($1) id
            """);
        command.Parameters.AddWithValue(ids);
        await command.ExecuteNonQueryAsync();
        return [.. ids.Select(id => new Resident(id, 1, Token(id, 1)))];
    }

    /// <summary>A conversation of each of the groups.</summary>
    public async Task<IReadOnlyList<Guid>> TalkAsync(IReadOnlyList<IReadOnlyList<Resident>> groups)
    {
        Guid[] ids = [.. groups.Select(_ => Guid.CreateVersion7())];
        await using var command = source.CreateCommand("""
            WITH opened AS (INSERT INTO conversations (id, title, created_at, last_event_at) SELECT id, '相談', now(), now() FROM unnest($1) id)
            INSERT INTO conversation_members (conversation_id, account_id) SELECT * FROM unnest($2, $3)
            """);
        command.Parameters.AddWithValue(ids);
        command.Parameters.AddWithValue(groups.SelectMany((x, i) => x.Select(_ => ids[i])).ToArray());
        command.Parameters.AddWithValue(groups.SelectMany(x => x.Select(y => y.Id)).ToArray());
        await command.ExecuteNonQueryAsync();
        return ids;
    }

    /// <summary>Ends all sessions of a person and begins a new one; asks again while the database is away.</summary>
    public async Task<Resident> RenewAsync(Resident person)
    {
        while (true)
        {
            try
            {
                await using var command = source.CreateCommand("UPDATE accounts SET session_version = session_version + 1 WHERE id = $1 RETURNING session_version");
                command.Parameters.AddWithValue(person.Id);
                var version = (int)(await command.ExecuteScalarAsync())!;
                return new Resident(person.Id, version, Token(person.Id, version));
            }
            catch (NpgsqlException)
            {
                await Task.Delay(300);
            }
        }
    }

    /// <summary>A member leaves a conversation with what has been said in it until now.</summary>
    public async Task LeaveAsync(Resident person, Guid conversation)
    {
        await using var command = source.CreateCommand("""
            UPDATE conversation_members m SET left_seq = c.last_seq
            FROM (SELECT id, last_seq FROM conversations WHERE id = $1 FOR UPDATE) c
            WHERE m.conversation_id = c.id AND m.account_id = $2 AND m.left_seq IS NULL
            """);
        command.Parameters.AddWithValue(conversation);
        command.Parameters.AddWithValue(person.Id);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private string Token(Guid id, int session)
    {
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, id.ToString()), new Claim(CallerClaims.DisplayName, "町の人"), new Claim(CallerClaims.Session, $"{session}")],
            IdentityConstants.BearerScheme);
        var properties = new AuthenticationProperties { ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(2) };
        return site.Services.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>().Get(IdentityConstants.BearerScheme)
            .BearerTokenProtector.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, $"{IdentityConstants.BearerScheme}:AccessToken"));
    }
}
