-- As V316: there for somebody alone (ADR 23).
do
$$
declare
    guarded name;
begin
    foreach guarded in array array ['subject_access_request', 'subject_access_item', 'subject_access_consultation',
        'subject_access_pack']
        loop
            execute format('create policy somebody_acts on %I'
                ' using ((select nullif(current_setting(''early_help.acting'', true), '''')) is not null)', guarded);
            execute format('alter table %I enable row level security', guarded);
        end loop;
end
$$;
