-- What was told to whom, why, and on which basis (people-and-access, 6.3).
create table share (
	id uuid not null,
	case_id uuid not null,
	step_up_id uuid,
	what varchar not null,
	to_whom varchar not null,
	basis varchar not null,
	family_informed boolean,
	why varchar,
	shared_by varchar(60) not null,
	shared_at timestamp with time zone not null,
	constraint pk_share primary key (id),
	constraint fk_share_case foreign key (case_id) references case_file (id),
	constraint fk_share_step_up foreign key (step_up_id) references step_up (id)
);

create index ix_share_case on share (case_id);

-- What a child told, kept from the copies of some until social care releases it.
create table disclosure (
	id uuid not null,
	version integer not null,
	case_id uuid not null,
	step_up_id uuid,
	person_id uuid,
	words varchar not null,
	hidden_from varchar not null,
	recorded_by varchar(60) not null,
	recorded_at timestamp with time zone not null,
	released_by varchar(60),
	released_at timestamp with time zone,
	constraint pk_disclosure primary key (id),
	constraint fk_disclosure_case foreign key (case_id) references case_file (id),
	constraint fk_disclosure_step_up foreign key (step_up_id) references step_up (id)
);

create index ix_disclosure_case on disclosure (case_id);
create index ix_disclosure_step_up on disclosure (step_up_id);
