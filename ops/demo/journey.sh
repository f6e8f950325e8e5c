#!/usr/bin/env bash
# Plays scenario S02, from the first contact to the look back, against a running demo server and
# prints each step in plain English, with the dates that follow from it.
#
#   mvn spring-boot:run -Dspring-boot.run.arguments="--early-help.demo.clock=2026-03-02T09:00:00Z --early-help.demo.data=none --early-help.data-dir=./var/journey"
#   ops/demo/journey.sh [http://localhost:8080]
set -euo pipefail

server=${1:-http://localhost:8080}
story="$(cd "$(dirname "$0")/../.." && pwd)/src/main/resources/demo/S02.json"
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

for tool in curl jq; do
	command -v "$tool" >/dev/null || { echo "journey.sh needs $tool: install it, then run this again." >&2; exit 2; }
done

# call USER METHOD PATH [JSON]: prints the answer, or says what was refused and stops.
call() {
	local user=$1 method=$2 path=$3 body=${4:-} status
	local -a send=()
	if [ -n "$body" ]; then
		send=(-H 'Content-Type: application/json' --data-binary "$body")
	fi
	status=$(curl -sS -u "$user:demo" -X "$method" "${send[@]}" -o "$answer" -w '%{http_code}' "$server$path") || {
		echo "No server answers at $server. Start it as the top of this file says." >&2; exit 1; }
	if [ "$status" -ge 400 ]; then
		echo "Refused ($status): $method $path as $user" >&2
		jq . "$answer" >&2 || cat "$answer" >&2
		exit 1
	fi
	cat "$answer"
}

# 2026-03-30T16:00:00Z as "30 March 2026 at 5:00pm"
when() { TZ=Europe/London date -d "$1" '+%-d %B %Y at %-I:%M%P'; }
# the open work of a type on the contact or, once there is one, on the case
task_of() {
	local user=$1 type=$2 found=""
	[ -z "$case_id" ] || found=$(call "$user" GET "/api/tasks?view=all&type=$type&caseId=$case_id" | jq -r '.items[0].id // empty')
	[ -n "$found" ] || found=$(call "$user" GET "/api/tasks?view=all&type=$type&contactId=$contact_id" | jq -r '.items[0].id // empty')
	[ -n "$found" ] || { echo "No $type waits." >&2; exit 1; }
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
deadlines() {
	local path=$1
	call taf-adviser GET "$path" | jq -r '.items[] | select(.state == "RUNNING") | [.timer, .name, .dueAt] | @tsv' |
		while IFS=$'\t' read -r timer name due; do
			printf '      %-16s %-60s due %s\n' "$timer" "$name" "$(when "$due")"
		done
}

now=$(call admin GET /api/demo/clock | jq -r .now)
first=$(jq -r '.steps[0].at' "$story")
if [ "$(date -d "$now" +%s)" -gt "$(date -d "$first" +%s)" ]; then
	echo "The server's clock shows $(when "$now"); this story begins on $(when "$first") and time goes forwards only." >&2
	echo "Start it as the top of this file says." >&2
	exit 1
fi

contact_id=""
case_id=""
steps=$(jq '.steps | length' "$story")
jq -r .name "$story"
for ((number = 0; number < steps; number++)); do
	step=$(jq -c ".steps[$number]" "$story")
	at=$(jq -r .at <<<"$step")
	who=$(jq -r .as <<<"$step")
	until [ "$(call admin PUT /api/demo/clock "{\"now\":\"$at\"}" | jq -r '.now[0:19]')" \> "${at%Z}" ] ||
		[ "$(call admin GET /api/demo/clock | jq -r '.now[0:19]')" = "${at%Z}" ]; do :; done
	printf '\n%s  %s\n    %s\n' "$(when "$at")" "($who)" "$(jq -r .say <<<"$step")"
	if jq -e .contact <<<"$step" >/dev/null; then
		contact_id=$(call "$who" POST /api/contacts "$(jq -c .contact <<<"$step")" | jq -r .id)
	elif jq -e .task <<<"$step" >/dev/null; then
		task=$(task_of "$who" "$(jq -r .task <<<"$step")")
		call "$who" POST "/api/tasks/$task/complete" "$(resolved "$(jq -c .with <<<"$step")")" >/dev/null
	elif jq -e .note <<<"$step" >/dev/null; then
		call "$who" POST "/api/cases/$case_id/notes" "$(resolved "$(jq -c .note <<<"$step")")" >/dev/null
	elif jq -e .closure <<<"$step" >/dev/null; then
		call "$who" POST "/api/cases/$case_id/closure" "$(resolved "$(jq -c .closure <<<"$step")")" >/dev/null
	fi
	if [ -z "$case_id" ]; then
		case_id=$(call screener GET "/api/contacts/$contact_id" | jq -r '.caseId // empty')
	fi
	[ -z "$contact_id" ] || [ -n "$case_id" ] || deadlines "/api/contacts/$contact_id/deadlines"
	if [ -n "$case_id" ]; then
		call taf-adviser GET "/api/cases/$case_id" | jq -r '"      The case " + .reference + " is " + .state'
		deadlines "/api/cases/$case_id/deadlines"
	fi
done
printf '\nThe end. The whole story: GET %s/api/cases/%s/timeline\n' "$server" "$case_id"
