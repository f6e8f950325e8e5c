-- What was done in past weeks, and by whom.
create index ix_task_ended on task (ended_at);
