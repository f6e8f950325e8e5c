package org.earlyhelp.shared.page;

/**
 * A record that a session may hold, beside plain texts and numbers: it is kept as JSON,
 * and whatever is not marked so is refused, on its way in and on its way out.
 */
public interface KeptInSession {

}
