create trigger tr_ledger_entry_append_only
    before update, delete
    on ledger_entry
    call 'org.earlyhelp.audit.LedgerIsAppendOnly';

create trigger tr_ledger_key_stays
    before delete
    on ledger_key
    call 'org.earlyhelp.audit.LedgerIsAppendOnly';

-- H2 truncates without asking triggers, but never what another table refers to.
create table ledger_entry_is_never_truncated (
    entry_id uuid,
    constraint fk_ledger_entry_is_never_truncated foreign key (entry_id) references ledger_entry (id)
);

create table ledger_key_is_never_truncated (
    family_id uuid,
    constraint fk_ledger_key_is_never_truncated foreign key (family_id) references ledger_key (family_id)
);
