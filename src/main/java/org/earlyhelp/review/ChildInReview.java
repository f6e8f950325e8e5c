package org.earlyhelp.review;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A child in the order in which a review speaks of them (R8.5).
 *
 * @param opens whether the review opens on them
 * @param why empty where it does not open on them
 * @param seenSince whether somebody saw them since the last review
 * @param lastSeenOn null where nobody ever did
 * @param change the worst step of their outcomes since the time before; null where
 * nothing was scaled twice
 * @param lowest where the worst of their outcomes stands, from 1 to 10; null where
 * nothing is scaled
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChildInReview(@NotNull UUID personId, String name, boolean opens, List<ReviewOpening.Why> why,
		boolean seenSince, LocalDate lastSeenOn, Integer change, Integer lowest) {
}
