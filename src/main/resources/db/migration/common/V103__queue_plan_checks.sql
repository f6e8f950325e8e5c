alter table task drop constraint ck_task_subject_kind;
alter table task add constraint ck_task_subject_kind check (subject_kind in ('CONTACT', 'CASE', 'PLAN_CHECK'));
