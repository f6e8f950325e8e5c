-- What each person got, as it was sent: the hash is of the content's bytes in UTF-8.
create table sent_copy (
    id             uuid         not null,
    version        integer      not null,
    family_copy_id uuid         not null,
    case_id        uuid         not null,
    person_id      uuid         not null,
    name           varchar(620) not null,
    headings       varchar      not null,
    withheld       varchar      not null,
    content        varchar      not null,
    sha256         varchar(64)  not null,
    constraint pk_sent_copy primary key (id),
    constraint uq_sent_copy_person unique (family_copy_id, person_id),
    constraint fk_sent_copy_family_copy foreign key (family_copy_id) references family_copy (id),
    constraint fk_sent_copy_case foreign key (case_id) references case_file (id),
    constraint fk_sent_copy_person foreign key (person_id) references person (id)
);

create index ix_sent_copy_case on sent_copy (case_id);
create index ix_sent_copy_person on sent_copy (person_id);
