package org.earlyhelp.stepping;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.json.StrictJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Reads what asks for a step-up: an urgent one as far as it goes, a planned one whole.
 */
@Component
public class StepUpRequests {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private final StrictJson json;

	StepUpRequests(StrictJson json) {
		this.json = json;
	}

	/**
	 * What was asked.
	 *
	 * @param unread what an urgent one says that could not be read; null where all could
	 */
	public record Asked(RequestStepUp request, String unread) {
	}

	/**
	 * @throws InvalidInput where an urgent one is no JSON at all, and where a planned one
	 * says something wrong
	 */
	public Asked read(String body) {
		JsonNode said = tree(body);
		if (said != null && UrgentWords.areUrgent(said)) {
			UrgentWords.Read read = UrgentWords.read(said);
			return new Asked(read.asked(), read.unread());
		}
		return new Asked(this.json.read(body, RequestStepUp.class), null);
	}

	/** Null where it is broken: then the strict reader says how. */
	private static JsonNode tree(String body) {
		try {
			return MAPPER.readTree(body);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
