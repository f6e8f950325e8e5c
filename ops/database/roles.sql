-- Roles for PostgreSQL. Run once as a superuser, connected to the service's database,
-- after the migrations have run (as early_help_owner):
--   psql -v ON_ERROR_STOP=1 -d early_help -f ops/database/roles.sql
-- Give both a password or a certificate by your own means. The service connects as
-- early_help_app (spring.datasource.username) and migrates as early_help_owner
-- (spring.flyway.user). Run again after each migration that adds tables.

do
$$
begin
    if not exists (select from pg_roles where rolname = 'early_help_owner') then
        create role early_help_owner login;
    end if;
    if not exists (select from pg_roles where rolname = 'early_help_app') then
        create role early_help_app login nosuperuser nocreatedb nocreaterole noreplication;
    end if;
end
$$;

grant usage, create on schema public to early_help_owner;

-- The application owns nothing, so it can neither alter a table nor disable a trigger.
revoke create on schema public from public;
grant usage on schema public to early_help_app;
grant select, insert, update, delete on all tables in schema public to early_help_app;
grant usage, select on all sequences in schema public to early_help_app;

-- The ledger is only ever added to and read; keys are also destroyed, and never deleted.
revoke all on ledger_entry, ledger_key, ledger_leaf, ledger_checkpoint, ledger_signing_key, ledger_cosignature
    from early_help_app;
grant select, insert on ledger_entry, ledger_leaf, ledger_checkpoint, ledger_signing_key, ledger_cosignature
    to early_help_app;
grant select, insert, update on ledger_key to early_help_app;
