-- Roles for PostgreSQL. Run once as a superuser, connected to the service's database,
-- before the service's first start:
--   psql -v ON_ERROR_STOP=1 -d early_help -f ops/database/roles.sql
-- Give both a password or a certificate by your own means. The service connects as
-- early_help_app (spring.datasource.username) and migrates as early_help_owner
-- (spring.flyway.user), after which the latter gives the former what it may do:
-- src/main/resources/db/migration/postgresql/afterMigrate.sql. Running it again does no harm.

do
$$
begin
    if not exists (select from pg_roles where rolname = 'early_help_owner') then
        create role early_help_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    end if;
    if not exists (select from pg_roles where rolname = 'early_help_app') then
        create role early_help_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
    end if;
end
$$;

-- The application owns nothing, so it can neither alter a table nor disable a trigger or a policy.
revoke create on schema public from public;
grant usage, create on schema public to early_help_owner;
grant usage on schema public to early_help_app;
