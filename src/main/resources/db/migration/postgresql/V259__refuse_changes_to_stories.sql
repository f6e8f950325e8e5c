create function pack_stories_are_kept() returns trigger
    language plpgsql as
$$
begin
    raise exception 'Each version of a story is kept: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger tr_pack_story_kept
    before update or delete or truncate
    on pack_story
    for each statement
execute function pack_stories_are_kept();
