#!/bin/sh
# Keycloak reads no secret from a file by itself.
set -eu
KC_DB_PASSWORD=$(cat /run/secrets/database-keycloak-password)
KC_BOOTSTRAP_ADMIN_PASSWORD=$(cat /run/secrets/keycloak-admin-password)
EARLY_HELP_CLIENT_SECRET=$(cat /run/secrets/pages-client-secret)
export KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD EARLY_HELP_CLIENT_SECRET
exec /opt/keycloak/bin/kc.sh start --import-realm
