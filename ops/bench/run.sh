#!/usr/bin/env bash
# Measures what performance.md asks for, P1 to P10, on throwaway PostgreSQL servers on loopback; prints one
# table with medians and spread, and writes target/bench/results.json and results.md. Figures depend on the
# machine: run it where nothing else does. A part that breaks or takes too long is said so beside the rest,
# and the run ends with 1. Once it is built, small ends within 5 minutes, default within 20, large
# within 45: a part has its own time and no more than is left, and one for which none is left counts as broken.
#
#   ops/bench/run.sh [small|default|large] [part...]     default, and every part, unless told
set -uo pipefail
cd "$(dirname "$0")/../.."

scale=${1:-default}
shift || true
case $scale in
small) index=0 ;;
default) index=1 ;;
large) index=2 ;;
*)
	echo "The scale is small, default or large, and not $scale." >&2
	exit 2
	;;
esac
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=(P1 P2 P5 P7 P3 P6 P9 P10)

# What of these three is the one for this scale.
pick() { local all=("$@") && echo "${all[$index]}"; }

mkdir -p target/bench
rm -rf target/bench/parts target/bench/data
if ! mvn -B -q test-compile dependency:build-classpath -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test; then
	echo "It does not build: nothing was measured." >&2
	exit 1
fi
classpath="target/test-classes:target/classes:$(cat target/bench/classpath)"

# Seconds that are left, less what the table needs.
ends=$((SECONDS + $(pick 5 20 45) * 60 - 15))
left() { echo $((ends - SECONDS)); }

# bench <minutes at most> <heap> <class> <arguments...>
bench() {
	local seconds=$(($1 * 60)) heap=$2 class=$3
	shift 3
	[ "$seconds" -le "$(left)" ] || seconds=$(left)
	if [ "$seconds" -lt 30 ]; then
		echo "No time is left for it." >&2
		return 1
	fi
	timeout --kill-after=10 "$((seconds - 10))" java "-Xmx$heap" -Dlogging.level.root=WARN -cp "$classpath" "org.earlyhelp.$class" "$@"
}

measure() {
	case $1 in
	P1) bench $(pick 2 4 12) 1g bench.QueueBench $(pick "10000 50000" "10000 100000" "10000 100000 1000000") ;;
	P2) bench $(pick 2 4 8) 2g bench.WholeCaseBench $(pick 40 60 300) ;;
	# with P4 and P8, on the same cases
	P3) bench $(pick 3 6 24) 2g bench.CasesBench $(pick "150" "200 2000" "2000 20000") ;;
	P5) bench 4 1g audit.AppendBench $(pick 5 8 60) ;;
	# on the cases of P3
	P6)
		timeout 180 mvn -B -q -f ops/bench/load/pom.xml compile dependency:build-classpath -Dmdep.outputFile=../../../target/bench/load.classpath &&
			bench 13 2g bench.LoadBench $(pick "150 30" "2000 60" "20000 600") "target/bench/load/classes:$(cat target/bench/load.classpath)"
		;;
	P7) bench $(pick 2 4 10) 1g bench.TimersBench $(pick "2000 200" "12000 1200" "200000 10000") ;;
	P9) timeout 240 mvn -B -q package -DskipTests && bench 12 256m bench.StartBench $(pick 1 1 3) ;;
	P10) bench 18 1g bench.ReplayBench $(pick 30 45 900) ;;
	*)
		echo "There is no part $1." >&2
		return 2
		;;
	esac
}

asked=()
for part in "${parts[@]}"; do
	began=$SECONDS
	echo "== $part, load $(cut -d' ' -f1 /proc/loadavg)"
	if measure "$part" > "target/bench/$part.log" 2>&1; then
		name=$part
	else
		name="!$part"
		echo "broke:"
		tail -n 5 "target/bench/$part.log"
	fi
	grep -E '^P[0-9]+ ' "target/bench/$part.log"
	echo "   $((SECONDS - began)) s"
	asked+=("$name")
	[ "$part" = P3 ] && asked+=("${name/P3/P4}" "${name/P3/P8}")
done
java -cp "$classpath" org.earlyhelp.bench.Table "$scale" $(printf '%s\n' "${asked[@]}" | sort -t P -k 2 -n)
