-- Only open work is listed: closed rows, in the end nearly all, are in none of these.
create index ix_task_queue_due on task (queue, due_key, id)
    include (district, restriction) where state = 'OPEN' and assignee is null;
create index ix_task_queue_district_due on task (queue, district, due_key, id)
    include (restriction) where state = 'OPEN' and assignee is null;
create index ix_task_assignee_due on task (assignee, due_key, id)
    where state = 'OPEN' and assignee is not null;
create index ix_task_due on task (due_key, id) where state = 'OPEN';
create index ix_task_district_due on task (district, due_key, id) where state = 'OPEN';
create index ix_task_created on task (created_at, id) where state = 'OPEN';
create index ix_task_family_name on task (family_search text_pattern_ops, id) where state = 'OPEN';
create index ix_task_priority on task (priority, due_key, id) where state = 'OPEN';
create index ix_task_lead on task (lead) where state = 'OPEN';
create index ix_task_assessor on task (assessor) where state = 'OPEN';
create index ix_task_submitter on task (submitted_by) where state = 'OPEN' and submitted_by is not null;
