create table family (
    id            uuid                     not null,
    version       integer                  not null,
    name          varchar(320)             not null,
    merged_into   uuid,
    registered_at timestamp with time zone not null,
    constraint pk_family primary key (id),
    constraint fk_family_merged_into foreign key (merged_into) references family (id),
    constraint ck_family_not_merged_into_itself check (merged_into <> id)
);

create index ix_family_merged_into on family (merged_into);

create table person (
    id            uuid                     not null,
    version       integer                  not null,
    first_name    varchar(300),
    last_name     varchar(300),
    date_of_birth date,
    expected_date date,
    sex           varchar(40),
    ethnicity     varchar(40),
    school        varchar(300),
    upn           varchar(40),
    nhs_number    varchar(40),
    disabilities  varchar                  not null,
    sen           varchar(100),
    language      varchar(200),
    safe_contact  varchar,
    child         boolean                  not null,
    -- What is left of the names when accents, case and hyphens do not count, and how it sounds.
    first_key     varchar(600)             not null,
    last_key      varchar(600)             not null,
    first_sound   varchar(600)             not null,
    last_sound    varchar(600)             not null,
    same_as       uuid,
    registered_at timestamp with time zone not null,
    constraint pk_person primary key (id),
    constraint fk_person_same_as foreign key (same_as) references person (id),
    constraint ck_person_not_same_as_itself check (same_as <> id)
);

-- Matching asks each of these alone and unites what they find: see Candidates.
create index ix_person_nhs_number on person (nhs_number);
create index ix_person_upn on person (upn);
create index ix_person_born_last on person (date_of_birth, last_sound);
create index ix_person_born_first on person (date_of_birth, first_sound);
create index ix_person_due_last on person (expected_date, last_sound);
create index ix_person_same_as on person (same_as);

create table family_member (
    id                      uuid    not null,
    version                 integer not null,
    family_id               uuid    not null,
    person_id               uuid    not null,
    relationship            varchar(100),
    parental_responsibility boolean,
    lives_in_household      boolean not null,
    member_from             date    not null,
    member_until            date,
    -- The household in which somebody told us of them first; null where it is this one.
    told_in                 uuid,
    constraint pk_family_member primary key (id),
    constraint fk_family_member_family foreign key (family_id) references family (id),
    constraint fk_family_member_person foreign key (person_id) references person (id),
    constraint fk_family_member_told_in foreign key (told_in) references family (id),
    constraint ck_family_member_until_after_from check (member_until is null or member_until >= member_from)
);

create index ix_family_member_family on family_member (family_id);
create index ix_family_member_person on family_member (person_id);
create index ix_family_member_told_in on family_member (told_in);

create table residence (
    id               uuid    not null,
    version          integer not null,
    person_id        uuid    not null,
    line1            varchar(300),
    postcode         varchar(40),
    postcode_key     varchar(40),
    is_protected     boolean not null,
    protected_reason varchar,
    named_users      varchar not null,
    lived_from       date    not null,
    lived_until      date,
    constraint pk_residence primary key (id),
    constraint fk_residence_person foreign key (person_id) references person (id),
    constraint ck_residence_until_after_from check (lived_until is null or lived_until >= lived_from),
    constraint ck_residence_protected_has_reason check (not is_protected or protected_reason is not null)
);

create index ix_residence_person on residence (person_id);
create index ix_residence_postcode on residence (postcode_key);

create table family_search_word (
    id        uuid         not null,
    family_id uuid         not null,
    person_id uuid         not null,
    word      varchar(600) not null,
    sound     varchar(600) not null,
    constraint pk_family_search_word primary key (id),
    constraint fk_family_search_word_family foreign key (family_id) references family (id),
    constraint fk_family_search_word_person foreign key (person_id) references person (id)
);

create index ix_family_search_word_family on family_search_word (family_id, word);
create index ix_family_search_word_person on family_search_word (person_id);
create index ix_family_search_word_sound on family_search_word (sound, family_id);

create table agreement (
    id                uuid                     not null,
    version           integer                  not null,
    family_id         uuid                     not null,
    -- Null where it was said for the family.
    person_id         uuid,
    decision          varchar(20)              not null,
    scope             varchar                  not null,
    share_with        varchar                  not null,
    excluded          varchar                  not null,
    method            varchar(200),
    given_by          varchar(300),
    privacy_notice    varchar(300),
    decided_on        date                     not null,
    recorded_at       timestamp with time zone not null,
    recorded_by       varchar(60)              not null,
    withdrawn_on      date,
    withdrawal_reason varchar,
    constraint pk_agreement primary key (id),
    constraint fk_agreement_family foreign key (family_id) references family (id),
    constraint fk_agreement_person foreign key (person_id) references person (id),
    constraint ck_agreement_withdrawal_has_reason check (withdrawn_on is null or withdrawal_reason is not null)
);

create index ix_agreement_family on agreement (family_id);
create index ix_agreement_person on agreement (person_id);
