create trigger tr_ledger_leaf_append_only
    before update or delete or truncate
    on ledger_leaf
    for each statement
execute function ledger_is_append_only();

alter table ledger_leaf enable always trigger tr_ledger_leaf_append_only;

create trigger tr_ledger_checkpoint_append_only
    before update or delete or truncate
    on ledger_checkpoint
    for each statement
execute function ledger_is_append_only();

alter table ledger_checkpoint enable always trigger tr_ledger_checkpoint_append_only;
