-- What is known of postcodes: how deprived they are, and whether they are rural. One file
-- replaces the last; what it does not know is null.
create table postcode_area (
    postcode_key varchar(40)  not null,
    -- Of the index of multiple deprivation: 1 is the most deprived tenth of England.
    imd_decile   integer,
    rural        boolean,
    source       varchar(200) not null,
    constraint pk_postcode_area primary key (postcode_key),
    constraint ck_postcode_area_decile check (imd_decile between 1 and 10)
);
