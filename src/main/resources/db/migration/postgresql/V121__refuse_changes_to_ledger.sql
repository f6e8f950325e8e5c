create function ledger_is_append_only() returns trigger
    language plpgsql as
$$
begin
    raise exception 'The ledger is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_ledger_entry_append_only
    before update or delete or truncate
    on ledger_entry
    for each statement
execute function ledger_is_append_only();

-- Also for replication roles, which skip ordinary triggers.
alter table ledger_entry enable always trigger tr_ledger_entry_append_only;

create trigger tr_ledger_key_stays
    before delete or truncate
    on ledger_key
    for each statement
execute function ledger_is_append_only();

alter table ledger_key enable always trigger tr_ledger_key_stays;
