-- One row for each key that a caller sent with a POST. The id is a hash of user, path and
-- key; the answer, which may hold personal data, is encrypted.
create table idempotency_key (
    id           varchar(64)              not null,
    request_hash varchar(64)              not null,
    state        varchar(10)              not null,
    started_at   timestamp with time zone not null,
    answer       varchar,
    constraint pk_idempotency_key primary key (id),
    constraint ck_idempotency_key_state check (state in ('RUNNING', 'DONE', 'ANSWERED'))
);

create index ix_idempotency_key_started_at on idempotency_key (started_at);
