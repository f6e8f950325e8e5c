-- Few entries are refusals, and few are auditors' own.
create index ix_ledger_entry_refused on ledger_entry (outcome, id) where outcome in ('DENIED', 'REFUSED', 'FAILED');
create index ix_ledger_entry_auditors on ledger_entry (role, id)
    where role in ('AUDITOR', 'PARTNER_AUDITOR', 'RECORDS_OFFICER');
-- Who looked at whose record, by the moment: unusual access.
create index ix_ledger_entry_viewed on ledger_entry (occurred_at, actor, family_id) where outcome = 'VIEWED';
