-- One row: how far the demo clock ticks ahead of real time (negative: behind).
create table demo_clock (
    id           integer                  not null,
    ahead_millis bigint                   not null,
    set_at       timestamp with time zone not null,
    constraint pk_demo_clock primary key (id),
    constraint ck_demo_clock_one_row check (id = 1)
);
