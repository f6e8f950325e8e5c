#!/usr/bin/env bash
# Times the page on which auditors search the ledger, on a throwaway PostgreSQL: A-23 of quality.md.
# Prints a table, and writes target/bench/ledger.json and the plans of what took longer than 50 ms to
# target/bench/plans.log. The database stays under target/bench for the next run.
#
#   ops/bench/ledger.sh [entries]      1000000 unless told
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target/bench
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test
java -Xmx1g -Dlogging.level.root=WARN -cp "target/test-classes:target/classes:$(cat target/bench/classpath)" \
	org.earlyhelp.bench.LedgerBench "${1:-1000000}"
