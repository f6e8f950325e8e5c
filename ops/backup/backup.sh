#!/usr/bin/env bash
# A backup of everything, taken while the service runs: one consistent picture of the database, the file of
# checkpoints as it was before (so that the backup can only hold more), and their hashes. Leaves the keys out,
# which are kept elsewhere: whoever has both can read what families said.
#
#   PGHOST=... PGUSER=... PGDATABASE=early_help ops/backup/backup.sh <folder> [file of checkpoints]
#
# PGUSER sees every row: a superuser, or early_help_owner with bypassrls. Connections as libpq has them
# (PGPASSFILE, PGSSLMODE=verify-full).
set -euo pipefail
folder=${1:?name a folder for the backup}
kept=${2:-}
made="$folder/early-help-$(date -u +%Y%m%dT%H%M%SZ)"
umask 077
mkdir -p "$made"

if [ -n "$kept" ]; then cp "$kept" "$made/checkpoints.txt"; fi
pg_dump --format=custom --compress=6 --no-password --file="$made/database.dump"
pg_restore --list "$made/database.dump" > "$made/contents.txt"
grep -q 'TABLE DATA public ledger_entry' "$made/contents.txt" || { echo "The dump holds no ledger: it is no backup." >&2; exit 1; }
(cd "$made" && sha256sum -- * > SHA256SUMS)
echo "$made"
