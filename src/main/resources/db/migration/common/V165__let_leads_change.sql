-- A lead practitioner leaves: why, with which note, and that nobody leads until somebody does (R6.1 to R6.4).
alter table lead_assignment alter column username drop not null;
alter table lead_assignment alter column agency drop not null;
alter table lead_assignment add column end_reason varchar(20);
alter table lead_assignment add column handover_note varchar(4000);
alter table lead_assignment add column last_day date;
alter table lead_assignment add column family_informed_on date;
alter table lead_assignment add column accountable varchar(60);

alter table case_file add column lead_vacant_from date;
alter table case_file add column accountable varchar(60);

-- A person's work and actions that wait for whoever leads next.
alter table task add column awaits_lead boolean default false not null;
alter table plan_action add column awaits_lead boolean default false not null;
