-- Whose coming of age was told of, so that each is told of once.
create table came_of_age (
    case_id   uuid not null,
    person_id uuid not null,
    found_on  date not null,
    constraint pk_came_of_age primary key (case_id, person_id),
    constraint fk_came_of_age_case foreign key (case_id) references case_file (id),
    constraint fk_came_of_age_person foreign key (person_id) references person (id)
);

create index ix_came_of_age_person on came_of_age (person_id);
