create function kpi_figures_are_kept() returns trigger
    language plpgsql as
$$
begin
    raise exception 'What was told of a quarter is kept: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_kpi_snapshot_kept
    before update or delete or truncate
    on kpi_snapshot
    for each statement
execute function kpi_figures_are_kept();

create trigger tr_kpi_entered_value_kept
    before update
    on kpi_entered_value
    for each statement
execute function kpi_figures_are_kept();
