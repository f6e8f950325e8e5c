package org.earlyhelp.workflow.engine;

import java.time.Instant;

import org.earlyhelp.shared.Subject;

/**
 * That somebody's deadlines are watched.
 *
 * @param process the engine's id of the process; null before it is known, and where
 * nothing is watched
 * @param nextNoticeAt when the next notice falls due; null where none lies ahead
 */
public record Watch(Subject subject, String process, Instant nextNoticeAt) {
}
