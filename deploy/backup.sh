#!/usr/bin/env bash
# Writes one backup of the database and removes old ones. The connection comes from libpq's variables (PGHOST, PGPORT,
# PGUSER, PGDATABASE, PGPASSFILE).
#   backup.sh FOLDER [DAYS TO KEEP, 30]
set -euo pipefail
umask 077

folder=${1:?"usage: backup.sh FOLDER [DAYS]"}
days=${2:-30}
database=${PGDATABASE:-port}
name="$database-$(date -u +%Y%m%dT%H%M%SZ).dump"

mkdir -p "$folder"
trap 'rm -f "$folder/$name.part"' EXIT
pg_dump --format=custom --no-owner --file="$folder/$name.part" "$database"
# A file that cannot be listed is no backup.
pg_restore --list "$folder/$name.part" >/dev/null
mv "$folder/$name.part" "$folder/$name"
find "$folder" -maxdepth 1 -name "$database-*.dump" -mtime "+$days" -delete
echo "$folder/$name"
