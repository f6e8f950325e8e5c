-- Where colleagues are written to; null where only the service itself can tell them.
alter table staff add column email varchar(254);

-- What somebody is told, written in the transaction of what it tells of. An outbox: a row whose next_try_at is
-- set still waits to be sent. Says a reference, never a name.
create table message (
    id           uuid                     not null,
    recipient    varchar(60)              not null,
    kind         varchar(30)              not null,
    subject_kind varchar(10),
    subject_id   uuid,
    reference    varchar(20),
    work         varchar(40),
    amount       integer                  not null,
    -- the fact and the reader: the same is told once
    once         varchar(200)             not null,
    told_at      timestamp with time zone not null,
    read_at      timestamp with time zone,
    next_try_at  timestamp with time zone,
    tries        integer                  not null,
    sent_at      timestamp with time zone,
    failure      varchar(200),
    constraint pk_message primary key (id),
    constraint uq_message_once unique (once)
);

create index ix_message_recipient on message (recipient, told_at);
create index ix_message_outbox on message (next_try_at);

-- The demonstration's mailbox: what would have left the house.
create table captured_mail (
    id      uuid                     not null,
    address varchar(254)             not null,
    subject varchar(200)             not null,
    body    varchar(2000)            not null,
    at      timestamp with time zone not null,
    constraint pk_captured_mail primary key (id)
);

create index ix_captured_mail_at on captured_mail (at);
