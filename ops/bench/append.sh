#!/usr/bin/env bash
# What the ledger takes when eight clients append at once, and what an entry adds to a change, on a throwaway
# PostgreSQL that writes to the disk: A-11 and A-12 of quality.md, P5 of performance.md. Prints a table, and
# writes target/bench/append.json.
#
#   ops/bench/append.sh [seconds]      60 unless told
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target/bench
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test
echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
java -Xmx1g -Dlogging.level.root=WARN -cp "target/test-classes:target/classes:$(cat target/bench/classpath)" \
	org.earlyhelp.audit.AppendBench "${1:-60}"
