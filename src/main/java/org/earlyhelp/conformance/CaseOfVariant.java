package org.earlyhelp.conformance;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A case behind a figure.
 *
 * @param steps how many were done, rounds that came again too
 * @param variant the path that it took
 * @param deviations how often it departs from the model so; what it does not, is left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseOfVariant(UUID id, String reference, String district, String agency, String state, Instant startedAt,
		int steps, String variant, Map<DeviationKind, Integer> deviations) {

	public CaseOfVariant {
		deviations = Map.copyOf(deviations);
	}

}
