#!/usr/bin/env bash
# Measures whole cases, from the contact to the closure, in the service and in the bare engine on the
# same models: P2 of performance.md. Starts a throwaway PostgreSQL on loopback, prints a table and
# writes target/bench/results.json. The ratios count: other work on the machine moves the rest.
#
#   ops/bench/run.sh [scale]      1 unless told: 10 cases per thread and round
set -euo pipefail
cd "$(dirname "$0")/../.."

mkdir -p target/bench
rm -rf target/bench/data
mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test
java -Xmx2g -Dlogging.level.root=WARN -cp "target/test-classes:target/classes:$(cat target/bench/classpath)" \
	org.earlyhelp.bench.WholeCaseBench "${1:-1}"
