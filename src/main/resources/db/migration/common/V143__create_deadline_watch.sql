-- No next notice: nothing is watched, and there is no process.
create table deadline_watch (
    subject_id          uuid                     not null,
    subject_kind        varchar(10)              not null,
    process_instance_id varchar(64),
    next_notice_at      timestamp with time zone,
    constraint pk_deadline_watch primary key (subject_id)
);
