-- Work that is nobody's yet, district by district, in the order in which it is due: what an adviser or a
-- manager may take is one range of it for each district of theirs, whichever queue it waits in. It takes the
-- place of the index by queue and district, which asked for a range for each queue.
create index ix_task_free_district_due on task (district, due_key, id) where state = 'OPEN' and assignee is null;
drop index ix_task_queue_district_due;
