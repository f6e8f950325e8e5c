create trigger tr_ledger_leaf_append_only
    before update, delete
    on ledger_leaf
    call 'org.earlyhelp.audit.LedgerIsAppendOnly';

create trigger tr_ledger_checkpoint_append_only
    before update, delete
    on ledger_checkpoint
    call 'org.earlyhelp.audit.LedgerIsAppendOnly';
