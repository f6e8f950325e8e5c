#!/usr/bin/env bash
# Times the pages of a running service: p50 and p95 over 200 requests after 50 to warm up, and their weight.
#   ops/bench/pages.sh [http://localhost:8080]
# Signs in as demonstration users; needs the demonstration's stories. Reads only.
set -euo pipefail
base=${1:-http://localhost:8080}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sign_in() {
	local token
	token=$(curl -sf -c "$work/$1" "$base/sign-in" | grep -o 'name="_csrf"[^>]*value="[^"]*"' | head -1 | sed 's/.*value="//;s/"//')
	curl -sf -o /dev/null -b "$work/$1" -c "$work/$1" --data-urlencode "_csrf=$token" --data-urlencode "username=$1" --data-urlencode password=demo "$base/sign-in"
}

measure() { # user, name, path
	local urls=() count
	for count in $(seq 250); do urls+=(-o /dev/null "$base$3"); done
	curl -s --compressed -b "$work/$1" -H 'Accept: text/html' -w '%{time_starttransfer} %{size_download} %{http_code}\n' "${urls[@]}" | tail -200 | sort -n | awk -v name="$2" '
		{ time[NR] = $1 * 1000; size = $2; if ($3 != 200) bad++ }
		END { printf "| %s | %.1f | %.1f | %.1f |%s\n", name, time[int(NR * .5)], time[int(NR * .95)], size / 1024, bad ? " " bad " not 200" : "" }'
}

first() { # user, api path: the first id in its answer
	curl -sf -u "$1:demo" "$base$2" | grep -o '"id":"[0-9a-f-]*"' | head -1 | cut -d'"' -f4
}

case_id=$(first taf-adviser '/api/cases?search=Osei')
contact=$(first screener '/api/contacts')
for user in screener practitioner-health taf-adviser team-manager; do sign_in "$user"; done

echo "| page | p50 ms | p95 ms | KB gzip |"
echo "|---|---|---|---|"
measure screener "home, front door" /
measure taf-adviser "home, adviser" /
measure screener "tasks, front door, all" '/tasks?view=all'
measure practitioner-health "tasks, mine" /tasks
measure screener contacts /contacts
measure screener "a contact" "/contacts/$contact"
measure practitioner-health "contact form" /contacts/new
measure taf-adviser cases /cases
for part in "" /family /needs /plan /notes /documents /meetings /reviews /children /agreement /copies /timeline /deadlines /process /print; do
	measure taf-adviser "case${part//\// }" "/cases/$case_id$part"
done
measure taf-adviser search /search
measure practitioner-health "plan check" /plan-checks/new
