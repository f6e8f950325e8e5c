-- The engine looks for due work all day, and its own scripts index neither column.
create index ix_act_ru_job_due on act_ru_job (duedate_);
create index ix_act_ru_job_lock on act_ru_job (lock_owner_, lock_exp_time_) where lock_owner_ is not null;
