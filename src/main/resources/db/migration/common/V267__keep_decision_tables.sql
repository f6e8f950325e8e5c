-- Every threshold table that this service has asked, as it was written: one that has been replaced can still be shown
-- beside what it recommended.
create table decision_table_kept (
    version varchar(100)             not null,
    text    varchar                  not null,
    kept_at timestamp with time zone not null,
    constraint pk_decision_table_kept primary key (version)
);
