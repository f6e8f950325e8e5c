#!/usr/bin/env bash
# Fetches the ledger of a running service as OCEL, XES and canonical JSON Lines, and prints what a reader of
# each finds, checked against our own counts. For the demonstration year start the service with
# --early-help.demo.data=year --early-help.demo.clock=2026-04-01T08:00:00Z and wait until it is lived.
#
#   ops/audit/mining.sh [directory [address [--pm4py]]]     target/mining and http://localhost:8080 unless told
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
directory=${1:-target/mining}
address=${2:-http://localhost:8080}
auditor=${EARLY_HELP_AUDITOR:-auditor:demo}

mkdir -p "$directory"
# The exports are themselves entries: all three end before the first of them.
to=$(date -u +%Y-%m-%dT%H:%M:%SZ)
if now=$(curl -fsS -u admin:demo "$address/api/demo/clock" 2>/dev/null); then
	to=$(printf '%s' "$now" | sed 's/.*"now":"\([^"]*\)".*/\1/')
fi
for file in jsonl:ledger.jsonl ocel:ledger.ocel.json xes:ledger.xes; do
	curl -fsS -u "$auditor" -o "$directory/${file#*:}" "$address/api/audit/export?format=${file%%:*}&to=$to"
done
python3 "$here/mining.py" "$directory" ${3:-}
