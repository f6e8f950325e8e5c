-- Apart from the list, so that no list reads megabytes.
create table case_document_content (
    document_id uuid                not null,
    content     binary large object not null,
    constraint pk_case_document_content primary key (document_id),
    constraint fk_case_document_content_document foreign key (document_id) references case_document (id)
);
