-- On which morning it was told last that nobody leads (R6.3).
alter table lead_assignment add column told_on date;

create index ix_lead_assignment_status on lead_assignment (status, ended_at);

-- On which morning it was told that the day of an action had passed; null while it was not.
alter table plan_action add column told_on date;

create index ix_plan_action_due on plan_action (status, due);
