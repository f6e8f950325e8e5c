#!/usr/bin/env bash
# What it costs to verify: a whole ledger of so many entries (A-13), and one entry of it (A-14).
#   mvn -q package -DskipTests && ops/bench/verifier.sh [entries] [folder]
set -euo pipefail
cd "$(dirname "$0")/../.."
entries=${1:-1000000}
folder=${2:-target/bench-verifier}
java -Xmx2g -cp target/test-classes:target/classes org.earlyhelp.verify.VerifierBench "$entries" "$folder"
for round in 1 2 3; do
	echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
	/usr/bin/env bash -c "time java -Xmx1g -Xlog:gc:file=$folder/gc.log -jar target/ledger-verify.jar $folder/whole.zip" 2>&1 | grep -E 'good|BROKEN|entries|real|user'
	grep -oE '[0-9]+M->[0-9]+M' "$folder/gc.log" | sed 's/.*->//' | sort -n | tail -1 | sed 's/^/most heap after a collection: /'
done
java -jar target/ledger-verify.jar "$folder/one.zip"
