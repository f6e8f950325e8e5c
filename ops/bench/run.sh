#!/usr/bin/env bash
# Measures what performance.md asks for, P1 to P10, on throwaway PostgreSQL servers on loopback; prints one
# table with medians and spread, and writes target/bench/results.json and results.md. Figures depend on the
# machine: run it where nothing else does. All parts are measured in one process, one after the other; one that
# breaks or takes too long is said so beside the rest, and the run ends with 1. Once it is built, small ends
# within 5 minutes, default within 20, large within 45: what is not begun by then counts as broken.
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

# What of these three is the one for this scale.
pick() { local all=("$@") && echo "${all[$index]}"; }

# Briefly, P7, P2, P10 and P1 share one service: P7 copies all that it finds, and comes first.
parts=("$@")
[ ${#parts[@]} -gt 0 ] || parts=($(pick "P7 P2 P10 P1 P5 P3 P6 P9" "P1 P2 P10 P5 P7 P3 P6 P9" "P1 P2 P10 P5 P7 P3 P6 P9"))

# What a part is told: for how many seconds at most it is measured, and how much; P3 with P4 and P8, on the
# same cases, and P6 on those too.
told() {
	case $1 in
	P1) echo "P1,$(pick 60 240 720),$(pick 10000 10000,100000 10000,100000,1000000)" ;;
	P2) echo "P2,$(pick 90 240 480),$(pick 10 100 300)" ;;
	P3) echo "P3,$(pick 90 360 1440),$(pick 40 200,2000 2000,20000)" ;;
	P5) echo "P5,$(pick 70 120 240),$(pick 3 10 60)" ;;
	P6) echo "P6,$(pick 60 240 780),$(pick 40,0,15 2000,40,60 20000,60,600),$load" ;;
	P7) echo "P7,$(pick 100 240 600),$(pick 500,40 12000,1200 200000,10000)" ;;
	P9) echo "P9,$(pick 60 240 720),$(pick 1 1 3)" ;;
	P10) echo "P10,$(pick 60 240 1080),$(pick 10 60 900)" ;;
	*)
		echo "There is no part $1." >&2
		return 2
		;;
	esac
}

mkdir -p target/bench
rm -rf target/bench/parts target/bench/data
if ! mvn -B -q package dependency:build-classpath -DskipTests -Dmdep.outputFile=target/bench/classpath -Dmdep.includeScope=test ||
	! mvn -B -q -f ops/bench/load/pom.xml compile dependency:build-classpath -Dmdep.outputFile=../../../target/bench/load.classpath; then
	echo "It does not build: nothing was measured." >&2
	exit 1
fi
classpath="target/test-classes:target/classes:$(cat target/bench/classpath)"
load="target/bench/load/classes:$(cat target/bench/load.classpath)"

# Seconds that are left, less what the table needs.
ends=$((SECONDS + $(pick 5 20 45) * 60 - 10))
left() { echo $((ends - SECONDS)); }

waiting=()
for part in "${parts[@]}"; do
	waiting+=("$(told "$part")") || exit 2
done
: > target/bench/bench.log
: > target/bench/ended
while [ ${#waiting[@]} -gt 0 ] && [ "$(left)" -ge 30 ]; do
	: > target/bench/ended.now
	# A short run is over before the second compiler has paid for itself.
	timeout --kill-after=10 "$(left)" java -Xmx2g $(pick "-XX:TieredStopAtLevel=1 -Dbench.briefly=true" "" "") -Dlogging.level.root=WARN -cp "$classpath" \
		org.earlyhelp.bench.Together "${waiting[@]}" 2>&1 | tee -a target/bench/bench.log | grep --line-buffered -E '^(P[0-9]+ |== |broke| {3}[0-9]+ s)'
	ended=$(wc -l < target/bench/ended.now)
	cat target/bench/ended.now >> target/bench/ended
	# The one after the last that came to an end took the process with it.
	waiting=("${waiting[@]:$((ended + 1))}")
done

asked=()
for part in "${parts[@]}"; do
	grep -qx "$part" target/bench/ended && name=$part || name="!$part"
	asked+=("$name")
	[ "$part" = P3 ] && asked+=("${name/P3/P4}" "${name/P3/P8}")
done
java -cp "$classpath" org.earlyhelp.bench.Table "$scale" $(printf '%s\n' "${asked[@]}" | sort -t P -k 2 -n)
