using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using SetagayaPort.Testing;

namespace SetagayaPort.Core.Tests.Data;

/// <summary>The migrations are written by hand, so the model and the migrated database are held against each other.</summary>
public sealed class SchemaTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Model_AndMigratedDatabase_Agree() => Assert.Empty(await DifferencesAsync());

    [Theory]
    [InlineData("ALTER TABLE listings DROP COLUMN summary", "only in the model: listings.summary text null")]
    [InlineData("ALTER TABLE listings ADD COLUMN forgotten integer", "only in the database: listings.forgotten integer null")]
    [InlineData("ALTER TABLE accounts ALTER COLUMN display_name TYPE varchar(30)", "only in the database: accounts.display_name character varying(30)")]
    [InlineData("ALTER TABLE listings ALTER COLUMN area SET NOT NULL", "only in the model: listings.area text null")]
    [InlineData("ALTER TABLE matches RENAME TO pairs", "only in the model: matches PRIMARY KEY (id)")]
    [InlineData("ALTER TABLE blocks DROP CONSTRAINT blocks_pkey", "only in the model: blocks PRIMARY KEY (blocker_id, blocked_id)")]
    [InlineData("ALTER TABLE listings DROP CONSTRAINT listings_owner_id_fkey, DROP CONSTRAINT listings_organization_id_fkey", "only in the model: listings FOREIGN KEY (organization_id) REFERENCES organizations(id)")]
    public async Task Difference_IsTold(string change, string expected) => Assert.Contains(expected, await DifferencesAsync(change));

    /// <param name="change">DDL that is tried first and taken back after.</param>
    private async Task<List<string>> DifferencesAsync(string change = "")
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (change.Length > 0)
            await db.Database.ExecuteSqlRawAsync(change);

        var tables = db.Model.GetRelationalModel().Tables.ToList();
        var mapped = tables.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var stored = await ReadAsync(connection, Columns, mapped);
        var constraints = await ReadAsync(connection, Constraints, mapped);
        var model = tables.SelectMany(table => table.Columns.Select(Line)).ToList();

        // The database may hold more references than the model speaks of.
        var keys = tables.SelectMany(table => table.ForeignKeyConstraints.Select(Line).Append($"{table.Name} PRIMARY KEY {List(table.PrimaryKey!.Columns)}"));
        return
        [
            .. model.Except(stored).Concat(keys.Except(constraints)).Select(x => "only in the model: " + x),
            .. stored.Except(model).Select(x => "only in the database: " + x),
        ];
    }

    private const string Columns = """
        SELECT c.relname, format('%s.%s %s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN '' ELSE ' null' END)
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
        """;

    private const string Constraints = """
        SELECT c.relname, format('%s %s', c.relname, regexp_replace(pg_get_constraintdef(k.oid), ' ON (DELETE|UPDATE) .*', ''))
        FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid
        WHERE c.relnamespace = 'public'::regnamespace AND k.contype IN ('p', 'f')
        """;

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql, HashSet<string> tables)
    {
        var lines = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            if (tables.Contains(reader.GetString(0)))
                lines.Add(reader.GetString(1));
        }

        return lines;
    }

    private static string Line(IColumn column) => $"{column.Table.Name}.{column.Name} {column.StoreType}{(column.IsNullable ? " null" : "")}";

    private static string Line(IForeignKeyConstraint key) =>
        $"{key.Table.Name} FOREIGN KEY {List(key.Columns)} REFERENCES {key.PrincipalTable.Name}{List(key.PrincipalColumns)}";

    private static string List(IEnumerable<IColumn> columns) => $"({string.Join(", ", columns.Select(x => x.Name))})";
}
