create index ix_task_queue_due on task (state, queue, due_key, id);
create index ix_task_assignee_due on task (state, assignee, due_key, id);
create index ix_task_due on task (state, due_key, id);
create index ix_task_created on task (state, created_at, id);
create index ix_task_family_name on task (state, family_search, id);
create index ix_task_priority on task (state, priority, due_key, id);
