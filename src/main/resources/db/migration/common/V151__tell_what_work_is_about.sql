-- Which step-up, addendum or request of its case a piece of work is about; null where there is only one.
alter table task add column matter_id uuid;
