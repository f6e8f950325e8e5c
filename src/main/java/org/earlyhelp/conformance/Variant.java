package org.earlyhelp.conformance;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A path that cases took, and how many.
 *
 * @param id names it: the same steps, the same name
 * @param steps in their order, rounds that came again told once
 * @param cases how many took it, restricted ones too
 * @param ended how many of these are closed
 * @param parts where it leaves the most frequent path; null for that one
 * @param deviations how many of its cases depart from the model so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Variant(String id, List<String> steps, long cases, long ended, Parting parts,
		Map<DeviationKind, Long> deviations) {

	public Variant {
		steps = List.copyOf(steps);
		deviations = Map.copyOf(deviations);
	}

}
