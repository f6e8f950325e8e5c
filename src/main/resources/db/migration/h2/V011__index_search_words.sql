create index ix_family_search_word_word on family_search_word (word, family_id);
