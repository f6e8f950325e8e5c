package org.earlyhelp.demo;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * A family's story, as people lived it: who did what, when. Read from
 * {@code demo/*.json}.
 *
 * @param name as the scenarios call it
 * @param steps in order of time
 */
record DemoScript(String name, List<Step> steps) {

	/**
	 * One thing that somebody did. Exactly one of the last four says what. Texts
	 * beginning with an at-sign stand for ids that are known only while it is lived:
	 * {@code @person:Kofi}, {@code @outcome:0}, {@code @action:0}.
	 *
	 * @param at when
	 * @param as username of who did it
	 * @param say what happened, in plain English
	 * @param contact tells the front door
	 * @param task completes the story's open work of this type
	 * @param with the payload
	 * @param note writes a note on the case
	 * @param closure proposes to close the case
	 */
	record Step(Instant at, String as, String say, JsonNode contact, String task, JsonNode with, JsonNode note,
			JsonNode closure) {
	}

}
