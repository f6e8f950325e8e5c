package org.earlyhelp.access;

/**
 * Somebody who works with the service.
 *
 * @param user who they are and what they may be
 * @param team their team; null where they have none
 * @param worksInTermTime whether their days off follow the school year
 * @param active whether they may sign in and be given work
 */
public record StaffMember(User user, String team, boolean worksInTermTime, boolean active) {
}
