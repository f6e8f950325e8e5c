create trigger tr_ledger_signing_key_append_only
    before update, delete
    on ledger_signing_key
    call 'org.earlyhelp.audit.LedgerIsAppendOnly';

create trigger tr_ledger_cosignature_append_only
    before update, delete
    on ledger_cosignature
    call 'org.earlyhelp.audit.LedgerIsAppendOnly';
