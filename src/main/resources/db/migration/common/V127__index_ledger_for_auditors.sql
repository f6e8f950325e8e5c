-- What auditors narrow the ledger by beside case, person and actor; ids sort by the moment.
create index ix_ledger_entry_correlation on ledger_entry (correlation_id);
create index ix_ledger_entry_action_id on ledger_entry (action, id);
create index ix_ledger_entry_agency on ledger_entry (agency, id);

-- Which records open to people who are named alone.
create index ix_case_file_restriction on case_file (restriction);

-- Where a colleague lives, as it is compared: tells who reads of neighbours, and nothing else.
alter table staff add column home_postcode_key varchar(40);
