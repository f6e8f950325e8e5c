package org.earlyhelp.quality;

import java.util.Set;
import java.util.UUID;

/**
 * A case of which it is asked whether it can be drawn.
 *
 * @param reference as people say it: what decides the draw
 * @param ended whether it was closed or stepped up
 * @param restricted whether only some may know of it
 * @param auditedLately whether it is in an audit, or was within the time of rest
 * @param excludedAgencies agencies that the family does not want told
 * @param workedOnBy the auditors who worked on it
 */
record Candidate(UUID episode, String reference, String district, boolean ended, boolean restricted,
		boolean auditedLately, Set<String> excludedAgencies, Set<String> workedOnBy) {
}
