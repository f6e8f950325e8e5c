create table notice (
	id uuid not null,
	version integer not null,
	recipient_kind varchar not null,
	recipient varchar not null,
	subject_kind varchar not null,
	subject_id uuid not null,
	deadline_id uuid not null,
	timer varchar not null,
	kind varchar not null,
	due_at timestamp with time zone not null,
	given_at timestamp with time zone not null,
	read_at timestamp with time zone,
	constraint pk_notice primary key (id),
	constraint fk_notice_deadline foreign key (deadline_id) references deadline (id)
);

create index ix_notice_deadline on notice (deadline_id);
create index ix_notice_recipient on notice (recipient, given_at);
create index ix_notice_subject on notice (subject_id);
