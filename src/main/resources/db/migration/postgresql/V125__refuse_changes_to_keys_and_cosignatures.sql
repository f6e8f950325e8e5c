create trigger tr_ledger_signing_key_append_only
    before update or delete or truncate
    on ledger_signing_key
    for each statement
execute function ledger_is_append_only();

alter table ledger_signing_key enable always trigger tr_ledger_signing_key_append_only;

create trigger tr_ledger_cosignature_append_only
    before update or delete or truncate
    on ledger_cosignature
    for each statement
execute function ledger_is_append_only();

alter table ledger_cosignature enable always trigger tr_ledger_cosignature_append_only;
