#!/usr/bin/env bash
# Puts a backup in the place of the database. Web and worker must be stopped. The present database is kept under another
# name until somebody drops it. The role needs CREATEDB; the connection comes from libpq's variables as in backup.sh.
#   restore.sh FILE
set -euo pipefail

file=${1:?"usage: restore.sh FILE"}
database=${PGDATABASE:-port}
stamp=$(date -u +%Y%m%d%H%M%S)
fresh="${database}_restored_$stamp"
old="${database}_before_$stamp"

admin() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname=postgres "$@"; }

[ -r "$file" ] || { echo "There is no file $file." >&2; exit 1; }
pg_restore --list "$file" >/dev/null
present=$(admin -At -c "SELECT count(*) FROM pg_database WHERE datname = '$database'")
open=$(admin -At -c "SELECT count(*) FROM pg_stat_activity WHERE datname = '$database'")
[ "$open" -eq 0 ] || { echo "$open connections to $database are open. Stop web and worker first." >&2; exit 1; }

admin -c "CREATE DATABASE \"$fresh\" TEMPLATE template0 ENCODING 'UTF8'"
trap 'admin -c "DROP DATABASE IF EXISTS \"$fresh\""' EXIT
pg_restore --no-owner --exit-on-error --dbname="$fresh" "$file"

# Clients may have seen messages that the backup does not hold: a new epoch makes them read everything again.
# A session that was ended after the backup must not hold again: no version that was ever given reaches the new one. An Elasticsearch that was
# filled holds later revisions than the backup: without a feed the worker fills a new index from the beginning.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --dbname="$fresh" -c "UPDATE conversations SET epoch = epoch + 1" -c "DELETE FROM live_signals" \
    -c "UPDATE accounts SET session_version = session_version + 1000" -c "DELETE FROM search_feeds"

[ "$present" -eq 0 ] || admin -c "ALTER DATABASE \"$database\" RENAME TO \"$old\""
admin -c "ALTER DATABASE \"$fresh\" RENAME TO \"$database\""
trap - EXIT
echo "$database now holds $file."
[ "$present" -eq 0 ] || echo "The former database is kept as $old."
