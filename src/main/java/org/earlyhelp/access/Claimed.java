package org.earlyhelp.access;

import java.time.Instant;

/**
 * Somebody as their organisation's sign-in describes them.
 *
 * @param user who they are and what they may be; never null
 * @param team null where they have none
 * @param email where they can be written to; null where that is not said
 * @param issuedAt when their organisation said so; null where that is not told
 */
public record Claimed(User user, String team, String email, Instant issuedAt) {

}
