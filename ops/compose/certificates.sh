#!/bin/sh
# An authority of this trial's own, and certificates by it for the database and the proxy, into /certificates:
# once, and again a month before they end. A council has its own: put database.crt, database.key, proxy.crt,
# proxy.key and authority/ca.crt there instead.
set -eu
cd "${1:-/certificates}"
if [ -s proxy.crt ] && openssl x509 -checkend 2592000 -noout -in proxy.crt; then
	echo "certificates are there"
	exit 0
fi
mkdir -p authority
openssl req -x509 -newkey rsa:3072 -nodes -days 825 -subj "/CN=Early help trial authority" \
	-keyout ca.key -out authority/ca.crt
chmod 600 ca.key

certificate() {
	openssl req -newkey rsa:3072 -nodes -subj "/CN=$2" -keyout "$1.key" -out "$1.csr"
	printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$3" > "$1.ext"
	openssl x509 -req -in "$1.csr" -CA authority/ca.crt -CAkey ca.key -CAcreateserial -days 397 \
		-extfile "$1.ext" -out "$1.crt"
	rm "$1.csr" "$1.ext"
	chmod 600 "$1.key"
}
certificate database database DNS:database
certificate proxy early-help.localhost DNS:early-help.localhost,DNS:id.early-help.localhost
# PostgreSQL reads its key as the user it runs as, 999 in its image.
if [ "$(id -u)" = 0 ]; then chown 999:999 database.key; fi
chmod 644 authority/ca.crt database.crt proxy.crt
