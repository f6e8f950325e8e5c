package org.earlyhelp.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.timeliness.TimescalePreview;

/**
 * What a change would do, as it stood when it was proposed; without the lists, which name
 * cases.
 *
 * @param timescale null for a threshold
 * @param threshold null for a length
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Figures(TimescalePreview timescale, ThresholdBacktest threshold) {
}
