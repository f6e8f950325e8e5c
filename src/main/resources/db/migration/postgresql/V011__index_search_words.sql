-- The operator class serves "like 'osei%'" whatever the database's collation.
create index ix_family_search_word_word on family_search_word (word varchar_pattern_ops, family_id);
