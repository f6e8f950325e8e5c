package org.earlyhelp.frontdoor;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How freely people may ask for plans; local choices.
 *
 * @param perHour so often in any hour, each person
 * @param perDay so often in any day
 * @param answersAfter every answer takes so long, whether a plan was found or not, so
 * that the time it takes tells nothing
 */
@ConfigurationProperties("early-help.plan-checks")
record PlanCheckSettings(int perHour, int perDay, Duration answersAfter) {

}
