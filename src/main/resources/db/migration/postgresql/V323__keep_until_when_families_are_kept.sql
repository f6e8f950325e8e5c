-- Until when a family's records are kept (people-and-access, 6.5), written in the transaction of whatever moves it:
-- families whose time is over are found by index. Families that were made one have one line between them.
create table family_kept (
    family_id  uuid        not null,
    -- null where nobody can tell: a case, and no child whose birthday is known
    kept_until date,
    -- the policy that it was counted by; blank until it is
    counted_by varchar(20) not null,
    constraint pk_family_kept primary key (family_id),
    constraint fk_family_kept_family foreign key (family_id) references family (id) on delete cascade
);

create index ix_family_kept_until on family_kept (kept_until, family_id);
create index ix_family_kept_counted_by on family_kept (counted_by);

-- As every table of families (V316).
create policy somebody_acts on family_kept
    using ((select nullif(current_setting('early_help.acting', true), '')) is not null);
alter table family_kept enable row level security;
