package org.earlyhelp.message;

import org.earlyhelp.shared.Subject;

/**
 * A colleague is told something: within the transaction of what it is about.
 *
 * @param about null where it is about nothing in particular
 */
public record MessageWritten(String recipient, MessageKind kind, Subject about) {
}
