#!/usr/bin/env bash
# Times what managers look at over many cases on a throwaway PostgreSQL: P3 of performance.md.
# Prints a table, and writes target/bench/managers.json and the plans of what took longer than
# 20 ms to target/bench/plans.log. The database stays under target/bench for the next run.
#
#   ops/bench/managers.sh [cases]      100000 unless told
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target/bench
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test
java -Xmx2g -Dlogging.level.root=WARN -cp "target/test-classes:target/classes:$(cat target/bench/classpath)" \
	org.earlyhelp.bench.ManagersBench "${1:-100000}"
