#!/usr/bin/env bash
# Runs once, when the database is made: the roles, their passwords from the secrets, and Keycloak's own database.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -f /roles.sql
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" \
	-v owner="$(cat /run/secrets/database-owner-password)" \
	-v app="$(cat /run/secrets/database-app-password)" \
	-v keycloak="$(cat /run/secrets/database-keycloak-password)" <<'SQL'
alter role early_help_owner password :'owner';
alter role early_help_app password :'app';
create role keycloak login password :'keycloak';
create database keycloak owner keycloak;
SQL
# Over TLS from the network, whoever it is; without it only from within.
cat > "$PGDATA/pg_hba.conf" <<'HBA'
local   all all              peer map=superuser
hostssl all all 0.0.0.0/0    scram-sha-256
hostssl all all ::/0         scram-sha-256
HBA
echo "superuser postgres $POSTGRES_USER" > "$PGDATA/pg_ident.conf"
