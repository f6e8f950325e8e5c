-- What must hold of a database that was restored, before anybody works on it. One line for each thing that
-- does not; none is as it should be. Run with -v kept=<entries of the newest checkpoint that was kept>, 0 for none.
select 'the ledger has ' || count(*) || ' places, its tree ' || s.tree_size as wrong
from ledger_sequencer s left join ledger_leaf l on true
group by s.tree_size
having count(l.leaf_index) <> s.tree_size or coalesce(max(l.leaf_index), -1) <> s.tree_size - 1
union all
select 'the ledger has ' || s.tree_size || ' places, and a checkpoint that was kept has ' || :kept
from ledger_sequencer s
where s.tree_size < :kept
union all
select count(*) || ' entries of the ledger have no place in its tree'
from ledger_entry e
where e.number <= (select last_number from ledger_sequencer)
  and not exists (select 1 from ledger_leaf l where l.entry_id = e.id)
  and not exists (select 1 from ledger_late t where t.number = e.number)
having count(*) > 0
union all
select count(*) || ' places of the ledger lead to no entry'
from ledger_leaf l
where not exists (select 1 from ledger_entry e where e.id = l.entry_id)
having count(*) > 0
union all
select count(*) || ' open tasks are unknown to the engine'
from task t
where t.state = 'OPEN'
  and not exists (select 1 from act_ru_task r where r.id_ = t.engine_task_id)
having count(*) > 0
union all
select count(*) || ' tasks of the engine are in no queue'
from act_ru_task r
where not exists (select 1 from task t where t.engine_task_id = r.id_ and t.state = 'OPEN')
having count(*) > 0
union all
select count(*) || ' open cases have no process'
from case_file c
where c.state <> 'CLOSED'
  and not exists (select 1 from act_ru_execution x
                  where x.business_key_ = c.id::text and x.parent_id_ is null)
having count(*) > 0;
