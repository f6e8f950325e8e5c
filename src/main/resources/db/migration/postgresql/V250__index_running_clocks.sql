-- What a changed length would move: the clocks of one kind that run, in due order.
create index ix_deadline_running on deadline (timer, due_at, id) where state = 'RUNNING';
