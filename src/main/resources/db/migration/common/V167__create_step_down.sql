alter table case_file add column stepped_down boolean default false not null;
alter table case_file add column reuses_assessment boolean default false not null;

create table step_down (
    id                     uuid                     not null,
    version                integer                  not null,
    case_id                uuid                     not null,
    social_care_ref        varchar(60)              not null,
    stepped_down_from      varchar(10),
    agreed_on              date                     not null,
    assessment_on          date,
    plan_summary           varchar                  not null,
    consent_told           varchar(10)              not null,
    proposed_lead          varchar(200),
    final_meeting_on       date,
    sent_by                varchar(60)              not null,
    received_at            timestamp with time zone not null,
    handover_on            date,
    handover_held_on       date,
    social_care_closed_on  date,
    social_care_closed_by  varchar(60),
    override_reason        varchar(4000),
    constraint pk_step_down primary key (id),
    constraint uq_step_down_case unique (case_id),
    constraint fk_step_down_case foreign key (case_id) references case_file (id)
);
