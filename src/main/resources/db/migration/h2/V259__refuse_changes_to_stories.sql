create trigger tr_pack_story_kept
    before update, delete
    on pack_story
    call 'org.earlyhelp.pack.StoriesAreKept';
