-- What people wrote of families, and what they filed: what the database itself refuses to the
-- application's role, behind the rule of access (ADR 23). Each
-- transaction says for whom it is, and how far that reaches; where it says nothing there are no rows. The
-- owner, who migrates, is not held to it.
--   early_help.acting  who it is for: a username, or the service itself
--   early_help.reach   ALL, or OPENED: of notes and documents those of the cases in early_help.opened
-- Each condition is asked once a statement and not once a row.
create policy opened_or_all on case_note
    using ((select coalesce(current_setting('early_help.reach', true), '') = 'ALL')
        or case_id = any ((select string_to_array(current_setting('early_help.opened', true), ',')::uuid[])::uuid[]));
create policy written_by_somebody on case_note for insert
    with check ((select coalesce(current_setting('early_help.acting', true), '') <> ''));
alter table case_note enable row level security;

create policy opened_or_all on case_document
    using ((select coalesce(current_setting('early_help.reach', true), '') = 'ALL')
        or case_id = any ((select string_to_array(current_setting('early_help.opened', true), ',')::uuid[])::uuid[]));
create policy added_by_somebody on case_document for insert
    with check ((select coalesce(current_setting('early_help.acting', true), '') <> ''));
alter table case_document enable row level security;

-- A file is where its document is.
create policy of_its_document on case_document_content
    using (exists (select from case_document d where d.id = document_id));
alter table case_document_content enable row level security;
