package org.earlyhelp.casefile;

import java.util.List;

/**
 * What a restriction as asked would do, before anybody is asked to confirm it.
 *
 * @param holders usernames of those who hold the case, or work on it, and would no longer
 * see it
 * @param others how many more people who see it today would not
 * @param tasks how many open pieces of work are theirs: they keep them and do not see
 * them
 * @param asker whether whoever asks would not see it any more
 * @param waits whether it would hold only when a second person agrees
 */
public record SightLost(List<String> holders, int others, int tasks, boolean asker, boolean waits) {
}
