-- Numbers that people say; a gap means that one was not kept.
create sequence agency_challenge_reference start with 1 increment by 1;

-- An agency is asked why it starts so few teams. No family is named in it.
create table agency_challenge (
	id uuid not null,
	version integer not null,
	reference varchar(20) not null,
	agency varchar(100) not null,
	district varchar(40),
	state varchar(20) not null,
	from_day date not null,
	to_day date not null,
	-- the figures as they stood when it was raised
	started integer not null,
	contacts integer not null,
	raised_by varchar(60) not null,
	raised_at timestamp with time zone not null,
	look_again_on date,
	settled_at timestamp with time zone,
	stages varchar not null,
	looks varchar not null,
	constraint pk_agency_challenge primary key (id),
	constraint uq_agency_challenge_reference unique (reference),
	constraint ck_agency_challenge_state check (state in ('WAITING', 'ANSWERED', 'SETTLED')),
	constraint ck_agency_challenge_days check (to_day >= from_day),
	constraint ck_agency_challenge_settled check ((state = 'SETTLED') = (settled_at is not null))
);

create index ix_agency_challenge_agency on agency_challenge (agency, state);
create index ix_agency_challenge_raised on agency_challenge (raised_at, id);
create index ix_case_file_initiating_agency on case_file (started_at, initiating_agency);

alter table task drop constraint ck_task_subject_kind;
alter table task add constraint ck_task_subject_kind check (subject_kind in ('CONTACT', 'CASE', 'PLAN_CHECK', 'CHALLENGE'));
