#!/usr/bin/env bash
# Makes every secret that docker-compose.yml asks for, each random and in a file of its own, where there
# is none yet. Keep a copy of master-key and signing-key elsewhere: without the first nobody can read what
# the ledger holds.
#
#   ops/compose/secrets.sh [folder]      var/secrets unless told
set -euo pipefail
folder=${1:-var/secrets}
mkdir -p "$folder"
chmod 700 "$folder"

# Containers read the files as users of their own: the folder keeps others out.
make() {
	if [ ! -s "$folder/$1" ]; then
		(umask 022 && "${@:2}" | tr -d '\n' > "$folder/$1")
		echo "made $folder/$1"
	fi
}

for name in database-superuser-password database-owner-password database-app-password database-keycloak-password \
	keycloak-admin-password pages-client-secret grafana-password; do
	make "$name" openssl rand -hex 24
done
make master-key openssl rand -base64 32
make signing-key openssl rand -base64 32
make sessions-key openssl rand -base64 32
