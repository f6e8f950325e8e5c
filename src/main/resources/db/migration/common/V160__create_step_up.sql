create table step_up (
	id uuid not null,
	version integer not null,
	case_id uuid not null,
	urgency varchar not null,
	state varchar not null,
	-- what was asked, as it was asked; unread is what an urgent one said and nobody could read
	content varchar not null,
	unread varchar,
	repeats boolean not null,
	requested_by varchar(60) not null,
	requested_at timestamp with time zone not null,
	acknowledged_by varchar(60),
	acknowledged_at timestamp with time zone,
	alerts integer not null,
	information varchar not null,
	accepted_at timestamp with time zone,
	receiving_team varchar,
	receiving_worker varchar,
	started_on date,
	joint_visit_on date,
	ended_at timestamp with time zone,
	constraint pk_step_up primary key (id),
	constraint fk_step_up_case foreign key (case_id) references case_file (id),
	constraint ck_step_up_state check (state in ('WAITING', 'ASKED_BACK', 'RETURNED', 'ACCEPTED', 'STARTED', 'ENDED'))
);

create index ix_step_up_case on step_up (case_id);

-- R3.4: a decision is made again by a new one; none is ever changed.
create table step_up_decision (
	id uuid not null,
	step_up_id uuid not null,
	number integer not null,
	decision varchar not null,
	rationale varchar not null,
	receiving_team varchar,
	receiving_worker varchar,
	decided_by varchar(60) not null,
	decided_at timestamp with time zone not null,
	escalation_id uuid,
	constraint pk_step_up_decision primary key (id),
	constraint uq_step_up_decision_number unique (step_up_id, number),
	constraint fk_step_up_decision_step_up foreign key (step_up_id) references step_up (id)
);

-- What social care's enquiry or plan came to, child by child (R9.6).
create table step_up_outcome (
	step_up_id uuid not null,
	person_id uuid not null,
	status varchar not null,
	on_day date not null,
	recorded_by varchar(60) not null,
	recorded_at timestamp with time zone not null,
	constraint pk_step_up_outcome primary key (step_up_id, person_id),
	constraint fk_step_up_outcome_step_up foreign key (step_up_id) references step_up (id)
);

create table escalation (
	id uuid not null,
	version integer not null,
	step_up_id uuid not null,
	case_id uuid not null,
	stage integer not null,
	reason varchar not null,
	child_at_risk boolean not null,
	raised_by varchar(60) not null,
	raised_at timestamp with time zone not null,
	outcome varchar,
	rationale varchar,
	new_decision varchar,
	answered_by varchar(60),
	answered_at timestamp with time zone,
	constraint pk_escalation primary key (id),
	constraint uq_escalation_stage unique (step_up_id, stage),
	constraint fk_escalation_step_up foreign key (step_up_id) references step_up (id),
	constraint ck_escalation_stage check (stage between 1 and 4)
);

create index ix_escalation_case on escalation (case_id);
