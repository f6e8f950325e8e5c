-- The days on which nobody works, as the clocks that run were counted with them, so that a
-- service that starts with others can tell (ADR 25). No personal data.
create table counted_days (
    locality varchar(40)              not null,
    -- Mondays to Fridays that do not count, as far as this day
    until_on date                     not null,
    days     varchar                  not null,
    -- those in which they last differed from what was kept before
    changed  varchar                  not null,
    since_at timestamp with time zone not null,
    -- clocks that were counted anew since then; done when each was looked at
    moved    integer                  not null,
    done_at  timestamp with time zone,
    constraint pk_counted_days primary key (locality)
);
