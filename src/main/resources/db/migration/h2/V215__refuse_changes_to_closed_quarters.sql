create trigger tr_kpi_snapshot_kept
    before update, delete
    on kpi_snapshot
    call 'org.earlyhelp.kpi.QuartersAreKept';

create trigger tr_kpi_entered_value_kept
    before update
    on kpi_entered_value
    call 'org.earlyhelp.kpi.QuartersAreKept';
