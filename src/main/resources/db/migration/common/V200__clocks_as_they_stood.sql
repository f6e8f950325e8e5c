-- Managers ask what stood when: since when a clock has its present date, whether it stands
-- still, how many working days it took, and why it was late.
alter table deadline add column since_at timestamp with time zone;
update deadline set since_at = started_at;
alter table deadline alter column since_at set not null;
alter table deadline add column standing boolean default false not null;
alter table deadline add column took_days integer;
alter table deadline add column late_because varchar(40);
alter table deadline add column late_note varchar(2000);
alter table deadline add column late_told_by varchar(60);
alter table deadline add column late_told_at timestamp with time zone;

create index ix_deadline_started on deadline (started_at);
create index ix_deadline_due on deadline (due_at);
create index ix_deadline_stopped on deadline (stopped_at);

-- how a clock stood before it was given more time, stood still, went on or began anew
create table deadline_before (
	id uuid not null,
	deadline_id uuid not null,
	timer varchar(40) not null,
	subject_kind varchar(20) not null,
	subject_id uuid not null,
	district varchar,
	agency varchar,
	level varchar,
	started_at timestamp with time zone not null,
	due_at timestamp with time zone not null,
	standing boolean not null,
	since_at timestamp with time zone not null,
	until_at timestamp with time zone not null,
	constraint pk_deadline_before primary key (id)
);

create index ix_deadline_before_until on deadline_before (until_at);
create index ix_deadline_before_deadline on deadline_before (deadline_id);
