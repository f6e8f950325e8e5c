-- Who held the case when its supervision was held; null for other notes, and for what was written before.
alter table case_note add column supervised varchar(60);

create index ix_case_note_kind on case_note (kind, case_id, happened_at);
