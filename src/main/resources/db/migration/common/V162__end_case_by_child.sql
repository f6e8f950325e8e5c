-- A child whose help went on elsewhere, while the case goes on for the others.
create table case_child_end (
	case_id uuid not null,
	person_id uuid not null,
	ended_on date not null,
	reason varchar(40) not null,
	constraint pk_case_child_end primary key (case_id, person_id),
	constraint fk_case_child_end_case foreign key (case_id) references case_file (id)
);

-- An assessment that was under way when social care took the family on: kept as it was.
alter table case_file add column assessment_preserved boolean default false not null;
