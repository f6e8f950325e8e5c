#!/usr/bin/env bash
# Puts a backup into a new, empty database and holds it against what must be true of it. Never over one that
# has tables. Ends with 0 only where nothing is wrong.
#
#   PGHOST=... PGUSER=<superuser> ops/backup/restore.sh <folder of a backup> <new database> [newest kept checkpoint]
#
# The third is a checkpoint that somebody else kept (a witness, an auditor): without it the one in the backup
# is taken, which shows less.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
made=${1:?name the folder of a backup}
database=${2:?name the database to make}
kept=${3:-$made/checkpoints.txt}

(cd "$made" && sha256sum --check --quiet SHA256SUMS)
createdb --no-password "$database"
psql -X -q -v ON_ERROR_STOP=1 -d "$database" -f "$here/../database/roles.sql"
pg_restore --no-password --exit-on-error --jobs=2 --dbname="$database" "$made/database.dump"
psql -X -q -v ON_ERROR_STOP=1 -d "$database" -c 'analyze'

# A checkpoint is a note: its origin, then how many entries it is of.
entries=0
if [ -s "$kept" ]; then
	entries=$(awk 'length($0) && $0 ~ /^[0-9]+$/ && $0 + 0 > most { most = $0 + 0 } END { print most + 0 }' "$kept")
fi
wrong=$(psql -X -q -A -t -v ON_ERROR_STOP=1 -v kept="$entries" -d "$database" -f "$here/check.sql")
if [ -n "$wrong" ]; then
	echo "$database was restored and is not whole:" >&2
	echo "$wrong" >&2
	exit 1
fi
echo "$database is restored and whole; its ledger reaches the checkpoint of $entries entries."
echo "Now start one node on it, fetch the whole ledger as an auditor and verify it with a checkpoint that you kept:"
echo "  java -jar ledger-verify.jar ledger-bundle.zip --key <public key> --checkpoints <kept>"
