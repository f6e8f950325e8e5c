-- With each piece of work that ends the engine asks for work beneath it, of which there is none, and its own scripts
-- do not index that: it read all that is open. The index stays empty.
create index ix_act_ru_task_parent on act_ru_task (parent_task_id_) where parent_task_id_ is not null;
