-- The steps that the engine kept, in the order in which they began, which their ids tell: many began in the same
-- millisecond. Who ended one took the flow that is nearest to it in time, in the same process where there is one:
-- one transaction wrote both.
insert into process_history (id, subject_id, actor, happened_at, steps)
select case when a.id_ like '%________-____-____-____-____________' then cast(right(a.id_, 36) as uuid) else gen_random_uuid() end,
       cast(p.business_key_ as uuid), 'early-help', a.start_time_,
       '[{"of":"' || d.key_ || '","version":' || d.version_ || ',"did":[["BEGAN","' || a.act_id_ || '","' || a.id_
           || '"]]}]'
from act_hi_actinst a
         join act_hi_procinst p on p.id_ = a.proc_inst_id_
         join act_re_procdef d on d.id_ = a.proc_def_id_
where p.business_key_ is not null
  and d.key_ <> 'DeadlineWatch';

insert into process_history (id, subject_id, actor, happened_at, steps)
select gen_random_uuid(), cast(p.business_key_ as uuid),
       coalesce((select f.actor
                 from process_flow f
                 where f.subject_id = cast(p.business_key_ as uuid)
                   and f.taken_at >= a.end_time_ - interval '1' second
                   and f.taken_at <= a.end_time_ + interval '1' second
                 order by case when f.definition = d.key_ then 0 else 1 end,
                     abs(extract(epoch from f.taken_at) - extract(epoch from cast(a.end_time_ as timestamp with time zone))),
                     f.id
                 limit 1), 'early-help'),
       a.end_time_,
       '[{"of":"' || d.key_ || '","version":' || d.version_ || ',"did":[["'
           || case when a.act_inst_state_ = 2 then 'STOPPED' else 'ENDED' end || '","' || a.act_id_ || '","' || a.id_
           || '"]]}]'
from act_hi_actinst a
         join act_hi_procinst p on p.id_ = a.proc_inst_id_
         join act_re_procdef d on d.id_ = a.proc_def_id_
where p.business_key_ is not null
  and d.key_ <> 'DeadlineWatch'
  and a.end_time_ is not null;
