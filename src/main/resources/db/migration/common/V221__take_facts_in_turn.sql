-- Whoever takes in a file of facts holds this row until it is done: two at once would both find a fact missing.
create table fact_import_turn (
    id integer not null,
    constraint pk_fact_import_turn primary key (id)
);

insert into fact_import_turn (id) values (1);
