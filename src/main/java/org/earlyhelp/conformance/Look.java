package org.earlyhelp.conformance;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Somebody looked at a case.
 *
 * @param entry in the ledger
 * @param at by the service's clock
 * @param who a username
 * @param role the first that they held then
 * @param agency null where nobody was signed in
 * @param what which part of it, as {@code CASE_DETAIL}; null where the family's key is
 * gone
 * @param ofContact whether it was the contact that began the case
 * @param relation why they may
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Look(UUID entry, Instant at, String who, String role, String agency, String what, boolean ofContact,
		Relation relation) {
}
