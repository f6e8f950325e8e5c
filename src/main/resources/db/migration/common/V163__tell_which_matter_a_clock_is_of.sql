-- Which step-up, escalation or request of its case a clock is of; null where there is only one.
alter table deadline add column matter_id uuid;
