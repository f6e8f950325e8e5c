-- One row per clock. No foreign key to its subject: a clock of a contact or a case, and
-- figures are kept when what they are about has been removed.
create table deadline (
	id uuid not null,
	version integer not null,
	subject_kind varchar not null,
	subject_id uuid not null,
	family_id uuid,
	timer varchar not null,
	name varchar not null,
	rule_version varchar not null,
	state varchar not null,
	-- the day of the fact where only the day is known
	origin_on date,
	started_at timestamp with time zone not null,
	due_at timestamp with time zone not null,
	original_due_at timestamp with time zone not null,
	hard_limit_at timestamp with time zone,
	stopped_at timestamp with time zone,
	warn_at timestamp with time zone,
	warned_at timestamp with time zone,
	due_told_at timestamp with time zone,
	limit_told_at timestamp with time zone,
	urgent boolean not null,
	-- late before the service knew of it: missed, and nobody is told
	marked_past boolean not null,
	reckoning varchar not null,
	pauses varchar not null,
	extensions varchar not null,
	district varchar,
	agency varchar,
	level varchar,
	constraint pk_deadline primary key (id),
	constraint ck_deadline_state check (state in ('RUNNING', 'MET', 'MISSED', 'STOPPED')),
	constraint ck_deadline_stopped check (state <> 'RUNNING' or stopped_at is null)
);

create index ix_deadline_subject on deadline (subject_id);
create index ix_deadline_timer_due on deadline (timer, due_at);
create index ix_deadline_family on deadline (family_id);
