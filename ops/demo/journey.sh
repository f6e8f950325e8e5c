#!/usr/bin/env bash
# Plays scenario S02, from the first contact to the look back, against a running demo server and
# tells each step in plain English: who did what, which dates were met, which ones follow, and
# whose turn it is next. Needs curl, jq and GNU date.
#
#   mvn spring-boot:run -Dspring-boot.run.arguments="--early-help.demo.clock=2026-03-02T09:00:00Z --early-help.demo.data=none --early-help.data-dir=./var/journey"
#   ops/demo/journey.sh [http://localhost:8080]
set -euo pipefail

server=${1:-http://localhost:8080}
story="$(cd "$(dirname "$0")/../.." && pwd)/src/main/resources/demo/S02.json"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

stop() {
	printf '%s\n' "$@" >&2
	exit 1
}

for tool in curl jq; do
	command -v "$tool" >/dev/null || stop "journey.sh needs $tool: install it, then run this again."
done
date -d 2026-03-02T09:00:00Z +%s >/dev/null 2>&1 || stop "journey.sh needs GNU date (coreutils)."

how_to_start="Start an empty one as the top of $0 says; ./var/journey must not exist yet."

# call USER METHOD PATH [JSON]: prints the answer, or says what was refused and stops.
call() {
	local user=$1 method=$2 path=$3 body=${4:-} status tries
	local -a send=()
	if [ -n "$body" ]; then
		send=(-H 'Content-Type: application/json' --data-binary "$body")
	fi
	for ((tries = 0; tries < 60; tries++)); do
		status=$(curl -sS -u "$user:demo" -X "$method" "${send[@]}" -o "$work/answer" -w '%{http_code}' "$server$path" 2>"$work/trouble") ||
			stop "No server answers at $server ($(head -1 "$work/trouble"))." "$how_to_start"
		[ "$status" = 503 ] || break
		sleep 1
	done
	if [ "$status" -ge 400 ]; then
		echo "Refused ($status): $method $path as $user" >&2
		jq -r '"  " + (.detail // .title // ""), (.errors[]? | "  " + .field + ": " + .message)' "$work/answer" >&2 2>/dev/null || cat "$work/answer" >&2
		exit 1
	fi
	cat "$work/answer"
}

# 2026-03-30T16:00:00Z as "Mon 30 March 2026, 5:00pm"
when() { TZ=Europe/London date -d "$1" '+%a %-d %B %Y, %-I:%M%P'; }

# the open work of a type on the contact or, once there is one, on the case
task_of() {
	local user=$1 type=$2 found=""
	[ -z "$case_id" ] || found=$(call "$user" GET "/api/tasks?view=all&type=$type&caseId=$case_id" | jq -r '.items[0].id // empty')
	[ -n "$found" ] || found=$(call "$user" GET "/api/tasks?view=all&type=$type&contactId=$contact_id" | jq -r '.items[0].id // empty')
	[ -n "$found" ] || stop "$user finds no work of type $type on this family."
	echo "$found"
}

# ids for the names that the story uses
resolved() {
	local payload=$1 detail='{}'
	[ -z "$case_id" ] || detail=$(call taf-adviser GET "/api/cases/$case_id")
	jq --argjson case "$detail" 'walk(
		if type != "string" then .
		elif startswith("@person:") then .[8:] as $name | ($case.family.members[] | select(.firstName == $name) | .id)
		elif startswith("@outcome:") then $case.plan.outcomes[.[9:] | tonumber].id
		elif startswith("@action:") then $case.plan.actions[.[8:] | tonumber].id
		else . end)' <<<"$payload"
}

move_clock() {
	local target=$1 now
	while now=$(call admin GET /api/demo/clock | jq -r .now) && [ "$(date -d "$now" +%s)" -lt "$(date -d "$target" +%s)" ]; do
		call admin PUT /api/demo/clock "{\"now\":\"$target\"}" >/dev/null
	done
}

# what the step changed: dates met and missed, dates that follow, and whose turn it is
tell_dates() {
	local about=$1
	call taf-adviser GET "$about/deadlines" | jq '[.items[] | {key: .id, value: {timer, name, state, dueAt}}] | from_entries' >"$work/dates"
	jq -r -n --slurpfile before "$work/known" --slurpfile after "$work/dates" '
		$after[0] | to_entries[] | .value as $is | $before[0][.key] as $was
		| if $is.state == "RUNNING" and ($was == null or $was.dueAt != $is.dueAt) then ["2", "due", $is.dueAt, $is.timer, $is.name]
		elif ($is.state == "MET" or $is.state == "MISSED") and ($was.state != $is.state) then ["1", ($is.state | ascii_downcase), $is.dueAt, $is.timer, $is.name]
		else empty end | @tsv' | sort -k1,1 -k3,3 |
		while IFS=$'\t' read -r _ what due timer name; do
			[ "${#timer}" -le 4 ] || timer=""
			printf '    %-6s %-4s %-42s %s\n' "$what" "$timer" "$name" "$(when "$due")"
		done
	mv "$work/dates" "$work/known"
}
tell_turns() {
	local query=$1 user=$2
	call "$user" GET "/api/tasks?view=all&limit=100&$query" |
		jq -r '.items[] | [.name, (.assignee // ((.groups // []) | join(" or ")))] | @tsv' |
		while IFS=$'\t' read -r name who; do
			printf '    next   %s: %s\n' "$who" "$name"
		done
}

now=$(call admin GET /api/demo/clock | jq -r .now)
first=$(jq -r '.steps[0].at' "$story")
if [ "$(date -d "$now" +%s)" -gt "$(date -d "$first" +%s)" ]; then
	stop "The clock of $server shows $(when "$now"), and time goes forwards only;" \
		"this story begins on $(when "$first")." "$how_to_start"
fi

contact_id=""
case_id=""
echo '{}' >"$work/known"
steps=$(jq '.steps | length' "$story")
jq -r .name "$story"
for ((number = 0; number < steps; number++)); do
	step=$(jq -c ".steps[$number]" "$story")
	at=$(jq -r .at <<<"$step")
	who=$(jq -r .as <<<"$step")
	move_clock "$at"
	printf '\n%2d. %s  %s\n    %s.\n' "$((number + 1))" "$(when "$at")" "$who" "$(jq -r .say <<<"$step")"
	if jq -e .contact <<<"$step" >/dev/null; then
		contact_id=$(call "$who" POST /api/contacts "$(jq -c .contact <<<"$step")" | jq -r .id)
	elif jq -e .task <<<"$step" >/dev/null; then
		task=$(task_of "$who" "$(jq -r .task <<<"$step")")
		payload=$(resolved "$(jq -c .with <<<"$step")")
		call "$who" POST "/api/tasks/$task/complete" "$payload" >/dev/null
	elif jq -e .note <<<"$step" >/dev/null; then
		payload=$(resolved "$(jq -c .note <<<"$step")")
		call "$who" POST "/api/cases/$case_id/notes" "$payload" >/dev/null
	elif jq -e .closure <<<"$step" >/dev/null; then
		payload=$(resolved "$(jq -c .closure <<<"$step")")
		call "$who" POST "/api/cases/$case_id/closure" "$payload" >/dev/null
	fi
	if [ -z "$case_id" ]; then
		contact=$(call screener GET "/api/contacts/$contact_id")
		case_id=$(jq -r '.caseId // empty' <<<"$contact")
		[ -z "$case_id" ] || echo '{}' >"$work/known"
	fi
	if [ -z "$case_id" ]; then
		jq -r '"    is     contact " + .reference + ", " + .state' <<<"$contact"
		tell_dates "/api/contacts/$contact_id"
		tell_turns "contactId=$contact_id" front-door-manager
	else
		call taf-adviser GET "/api/cases/$case_id" | jq -r '"    is     case " + .reference + ", " + .state'
		tell_dates "/api/cases/$case_id"
		tell_turns "caseId=$case_id" taf-adviser
	fi
done
printf '\nThe end. The whole story, as the TAF adviser reads it:\n  curl -u taf-adviser:demo %s/api/cases/%s/timeline\n' "$server" "$case_id"
