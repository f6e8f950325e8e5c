-- What the application's role may do, given anew after each migration: read and write rows, and nothing
-- else. Where there is no such role (ops/database/roles.sql) the service connects as the owner: a trial.
do
$$
begin
    if exists (select from pg_roles where rolname = 'early_help_app' and rolname <> current_user) then
        grant select, insert, update, delete on all tables in schema public to early_help_app;
        grant usage, select on all sequences in schema public to early_help_app;
        revoke all on flyway_schema_history from early_help_app;

        -- The ledger is only ever added to and read; keys are also destroyed, and never deleted.
        revoke all on ledger_entry, ledger_key, ledger_leaf, ledger_checkpoint, ledger_signing_key, ledger_cosignature
            from early_help_app;
        grant select, insert on ledger_entry, ledger_leaf, ledger_checkpoint, ledger_signing_key, ledger_cosignature
            to early_help_app;
        grant select, insert, update on ledger_key to early_help_app;

        -- What a process did stays as it was written until the family is erased.
        revoke update on process_history, process_flow from early_help_app;
    end if;
end
$$;
