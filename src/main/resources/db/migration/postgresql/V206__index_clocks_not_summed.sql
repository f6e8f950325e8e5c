-- What figures still count one by one: clocks that run, and those that ended of late.
create index ix_deadline_not_summed on deadline (district, timer) where not summed;
create index ix_deadline_to_sum on deadline (stopped_at) where not summed and stopped_at is not null;
