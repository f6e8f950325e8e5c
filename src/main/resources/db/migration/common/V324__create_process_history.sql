-- What the processes did, one row for what one transaction did about one subject: the engine keeps no history
-- of its own any more, and flows had a row each. The steps are JSON, as ProcessHistory writes it.
create table process_history (
    id          uuid                     not null,
    subject_id  uuid                     not null,
    actor       varchar(60)              not null,
    happened_at timestamp with time zone not null,
    steps       varchar                  not null,
    constraint pk_process_history primary key (id)
);

create index ix_process_history_subject on process_history (subject_id, happened_at, id);

-- What was kept until now: every flow, and every step as it began and as it ended.
insert into process_history (id, subject_id, actor, happened_at, steps)
select id, subject_id, actor, taken_at,
       '[{"of":"' || definition || '","version":' || version || ',"did":[["TOOK","' || flow_id || '"]]}]'
from process_flow;
